using FacultyDev.Kernel.Access;

namespace FacultyDev.Kernel.History;

/// <summary>One entry of a record's history: who did what, when and why. Entries are never changed, except to anonymize a person.</summary>
/// <typeparam name="TVerb">What can be done with the record, in the past tense.</typeparam>
public abstract class HistoryEntry<TVerb> where TVerb : struct, Enum
{
    public const int MaxWhyLength = 2000;
    public const int MaxValueLength = 200;

    protected HistoryEntry()
    {
    }

    protected HistoryEntry(TVerb verb, Actor actor, string? why, string? before = null, string? after = null)
    {
        (Verb, Why, Before, After) = (verb, why, before, after);
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public TVerb Verb { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null when the program itself or somebody who is not named made the change.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The name as it was at that moment; empty when nobody is named.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The reason or the outcome that was given; null when the verb asks for none.</summary>
    public string? Why { get; private set; }

    /// <summary>The value before the change, in the format of its type; null when the verb has no earlier value.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }
}
