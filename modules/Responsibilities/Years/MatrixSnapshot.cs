using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Years;

/// <summary>An immutable snapshot of a year's matrix, for the institution and for every unit, taken when the year is closed.</summary>
internal sealed class MatrixSnapshot : Entity, IAudited
{
    private MatrixSnapshot()
    {
    }

    public MatrixSnapshot(AcademicYear year, int number, Actor actor)
    {
        (StartYear, Number) = (year.StartYear, number);
        (FrozenAt, FrozenById, FrozenBy) = (actor.At, actor.PersonId, actor.Name);
    }

    public int StartYear { get; private set; }

    /// <summary>The number of the snapshot within its year, starting at 1.</summary>
    public int Number { get; private set; }

    public DateTime FrozenAt { get; private set; }

    /// <summary>Null when a technical account closed the year.</summary>
    public Guid? FrozenById { get; private set; }

    [NotAudited]
    public string FrozenBy { get; private set; } = "";

    /// <summary>When the year was reopened; null while the year is closed with this snapshot.</summary>
    public DateTime? ReopenedAt { get; private set; }

    public Guid? ReopenedById { get; private set; }

    [NotAudited]
    public string? ReopenedBy { get; private set; }

    public string? ReopenedWhy { get; private set; }

    string IAudited.AuditLabel => $"{new AcademicYear(StartYear)} · {Number}";

    internal void Supersede(string reason, Actor actor)
    {
        ReopenedWhy = reason.Trim() is { Length: > 0 and <= ResponsibilityAction.MaxReasonLength } trimmed
            ? trimmed
            : throw new DomainException("responsibilities.action.invalid-reason", "Reason", ResponsibilityAction.MaxReasonLength);
        (ReopenedAt, ReopenedById, ReopenedBy) = (actor.At, actor.PersonId, actor.Name);
    }
}
