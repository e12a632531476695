using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The input for planning an action.</summary>
/// <param name="UnitId">The unit that the action is planned for.</param>
/// <param name="Year">The academic year in whose matrix the action counts.</param>
internal sealed record ActionPlan(Guid UnitId, AcademicYear Year, ActionDetails Details, ActionOwner Owner, ActionDates Dates)
{
    /// <summary>The strategic priority that the action serves; null for none.</summary>
    public Guid? PriorityId { get; init; }

    /// <summary>Whether the action is repeated every academic year.</summary>
    public bool IsRecurring { get; init; }
}
