using FacultyDev.Contracts;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// What every aggregate is: an id that sorts by time, a version that guards against two people editing at once,
/// and the facts it has to tell. State changes only through its named verbs.
/// </summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> events = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Counts the changes; the context raises it on each save and refuses one made from an older version.</summary>
    public int Version { get; private set; }

    /// <summary>Tells a fact. It is handled, and then saved, together with the change that caused it.</summary>
    protected void Raise(IDomainEvent domainEvent) => events.Add(domainEvent);

    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        if (events.Count == 0)
            return [];
        var taken = events.ToArray();
        events.Clear();
        return taken;
    }
}
