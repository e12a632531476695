using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>One entry of a need's history. Entries are never changed.</summary>
internal sealed class NeedHistoryEntry
{
    public const int MaxValueLength = 200;

    private NeedHistoryEntry()
    {
    }

    public NeedHistoryEntry(Guid needId, NeedVerb verb, Actor actor, string? why = null, string? before = null, string? after = null)
    {
        (NeedId, Verb, Why, Before, After) = (needId, verb, why, before, after);
        (PersonId, Name, At) = (actor.PersonId, actor.Name, actor.At);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid NeedId { get; private set; }

    public NeedVerb Verb { get; private set; }

    public DateTime At { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>Empty when the raiser made the entry and hides their name.</summary>
    public string Name { get; private set; } = "";

    public string? Why { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }
}
