using FacultyDev.Contracts;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Base class of all aggregates. It provides an id that sorts by creation time, a version for optimistic concurrency and the domain
/// events to dispatch. State changes only through named methods of the derived class.
/// </summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> events = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>
    /// Number of saved changes. The context increments it on each save; a save based on an older version fails with a conflict.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>Adds a domain event. It is dispatched before the next save, in the same transaction as the change.</summary>
    protected void Raise(IDomainEvent domainEvent) => events.Add(domainEvent);

    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        if (events.Count == 0)
            return [];
        var pending = events.ToArray();
        events.Clear();
        return pending;
    }
}
