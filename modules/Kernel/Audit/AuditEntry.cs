namespace FacultyDev.Kernel.Audit;

public enum AuditChange { Created, Changed, Removed }

/// <summary>
/// An entry of the audit trail: who changed which record, when, from which address, with the values before and after. It is written once;
/// only anonymization changes it.
/// </summary>
internal sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTime At { get; init; }

    /// <summary>
    /// Null when the program itself made the change (a job, the command line); <see cref="ActorName"/> then names the job or command.
    /// </summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The client's IP address; null for the program itself.</summary>
    public string? Address { get; init; }

    /// <summary>The record's module and type: "responsibilities.Action".</summary>
    public required string Kind { get; init; }

    public Guid RecordId { get; init; }

    public required string Label { get; init; }

    public AuditChange Change { get; init; }

    /// <summary>JSON object of field → [before, after]; redacted values are "•••".</summary>
    public required string Fields { get; init; }
}
