using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// A goal from the strategic plan of an institution or unit for a period of years, which actions can serve. It is closed rather than
/// deleted, because actions keep their link to it.
/// </summary>
internal sealed class StrategicPriority : Entity, IAudited
{
    public const int MaxReasonLength = 1000;

    private StrategicPriority()
    {
    }

    /// <param name="unitId">The unit that sets the priority.</param>
    /// <param name="position">The position among the priorities of the unit, starting at 1.</param>
    public StrategicPriority(Guid unitId, PriorityDetails details, int position)
    {
        (UnitId, Position) = (unitId, position);
        Apply(details);
    }

    public Guid UnitId { get; private set; }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>The calendar year in which its first academic year starts.</summary>
    public int FirstYear { get; private set; }

    /// <summary>The calendar year in which its last academic year starts; null while the end is open.</summary>
    public int? LastYear { get; private set; }

    public Guid? ParentId { get; private set; }

    public int Position { get; private set; }

    /// <summary>Set exactly when the priority is closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The reason for closing: reached, given up, or replaced by another priority.</summary>
    public string? ClosedWhy { get; private set; }

    string IAudited.AuditLabel => Title;

    public PriorityDetails Details => new(
        Title, Description, new AcademicYear(FirstYear), LastYear is { } last ? new AcademicYear(last) : null, ParentId);

    public bool IsOpen => ClosedOn is null;

    public bool Covers(AcademicYear year) => FirstYear <= year.StartYear && (LastYear is null || year.StartYear <= LastYear);

    /// <summary>Changes the title, description, years or parent; only possible while open.</summary>
    public void Reword(PriorityDetails details)
    {
        if (!IsOpen)
            throw new DomainException("responsibilities.priority.closed", null, Title);
        Apply(details);
    }

    /// <summary>Closes the priority, so that no new actions can be linked to it.</summary>
    public void Close(string reason, DateOnly day)
    {
        if (!IsOpen)
            throw new DomainException("responsibilities.priority.closed", null, Title);
        ClosedWhy = reason.Trim() is { Length: > 0 and <= MaxReasonLength } trimmed
            ? trimmed
            : throw new DomainException("responsibilities.action.invalid-reason", "Reason", MaxReasonLength);
        ClosedOn = day;
    }

    public void Reopen()
    {
        if (IsOpen)
            throw new DomainException("responsibilities.priority.already-open", null, Title);
        (ClosedOn, ClosedWhy) = (null, null);
    }

    public void MoveTo(int position) => Position = position;

    private void Apply(PriorityDetails details)
    {
        details.Validate();
        if (details.ParentId == Id)
            throw new DomainException("responsibilities.priority.invalid-parent", nameof(ParentId));
        (Title, Description) = (details.Title.Trim(), string.IsNullOrWhiteSpace(details.Description) ? null : details.Description.Trim());
        (FirstYear, LastYear, ParentId) = (details.First.StartYear, details.Last?.StartYear, details.ParentId);
    }
}
