using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>All that is decided when an action is planned.</summary>
/// <param name="UnitId">The unit it is done for.</param>
/// <param name="Year">The academic year whose table it counts in.</param>
internal sealed record ActionPlan(Guid UnitId, AcademicYear Year, ActionDetails Details, ActionOwner Owner, ActionDates Dates)
{
    /// <summary>The strategic priority it serves; null when it serves none.</summary>
    public Guid? PriorityId { get; init; }

    /// <summary>Whether it is done every year.</summary>
    public bool IsRecurring { get; init; }
}
