namespace FacultyDev.Kernel.Audit;

public enum AuditChange { Created, Changed, Removed }

/// <summary>One line of the trail: who changed what, when, from where, before and after. Written once, never updated.</summary>
internal sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTime At { get; init; }

    /// <summary>Null when the program itself did it (a job, the command line); <see cref="ActorName"/> then says which.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The address the request came from; null for the program itself.</summary>
    public string? Address { get; init; }

    /// <summary>What the record is: module and type, "responsibilities.Action".</summary>
    public required string Kind { get; init; }

    public Guid RecordId { get; init; }

    public required string Label { get; init; }

    public AuditChange Change { get; init; }

    /// <summary>JSON: field → [before, after]; redacted values are "•••".</summary>
    public required string Fields { get; init; }
}
