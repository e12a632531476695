using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>
/// What an institution or a unit wants to reach in some years, from its strategic plan. Actions say which one they serve. It is never
/// removed, for what served it stays true; it is closed.
/// </summary>
internal sealed class StrategicPriority : Entity, IAudited
{
    public const int MaxReasonLength = 1000;

    private StrategicPriority()
    {
    }

    /// <param name="unitId">Whose priority it is.</param>
    /// <param name="position">Where it stands among those of its unit, counted from 1.</param>
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

    /// <summary>The same of its last; null while its end is open.</summary>
    public int? LastYear { get; private set; }

    public Guid? ParentId { get; private set; }

    public int Position { get; private set; }

    /// <summary>Set exactly when it is closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was closed: reached, given up, taken over by another one.</summary>
    public string? ClosedWhy { get; private set; }

    string IAudited.AuditLabel => Title;

    public PriorityDetails Details => new(
        Title, Description, new AcademicYear(FirstYear), LastYear is { } last ? new AcademicYear(last) : null, ParentId);

    public bool IsOpen => ClosedOn is null;

    public bool Covers(AcademicYear year) => FirstYear <= year.StartYear && (LastYear is null || year.StartYear <= LastYear);

    /// <summary>Words it anew, or gives it other years.</summary>
    public void Reword(PriorityDetails details)
    {
        if (!IsOpen)
            throw new DomainException("responsibilities.priority.closed", null, Title);
        Apply(details);
    }

    /// <summary>Nothing new is planned for it from now on.</summary>
    public void Close(string why, DateOnly day)
    {
        if (!IsOpen)
            throw new DomainException("responsibilities.priority.closed", null, Title);
        ClosedWhy = why.Trim() is { Length: > 0 and <= MaxReasonLength } given
            ? given
            : throw new DomainException("responsibilities.action.invalid-reason", "Reason", MaxReasonLength);
        ClosedOn = day;
    }

    /// <summary>It was closed too early.</summary>
    public void Reopen()
    {
        if (IsOpen)
            throw new DomainException("responsibilities.priority.already-open", null, Title);
        (ClosedOn, ClosedWhy) = (null, null);
    }

    /// <summary>Puts it elsewhere among those of its unit.</summary>
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
