using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Reporting.Departments;

/// <summary>The actions of a unit and a year, grouped into late, upcoming and done.</summary>
/// <param name="Late">Open actions past their due date, the longest overdue first.</param>
/// <param name="Next">Open actions that are not late, by due date; those without a due date last.</param>
/// <param name="Done">Done actions, most recent first.</param>
/// <param name="LastYear">The totals of the same unit one year earlier; null when there were no actions or too many to load all.</param>
/// <param name="HasMoreThanShown">True when <see cref="MaxActions"/> actions were loaded, so there may be more.</param>
internal sealed record ReportActions(
    IReadOnlyList<ReportAction> Late,
    IReadOnlyList<ReportAction> Next,
    IReadOnlyList<ReportAction> Done,
    int Dropped,
    ActionYear? LastYear,
    bool HasMoreThanShown)
{
    /// <summary>The maximum that the contract returns in one call.</summary>
    public const int MaxActions = 500;

    public int Total => Late.Count + Next.Count + Done.Count;

    public int Blocked { get; } = Late.Concat(Next).Count(action => action.Status == ActionStatus.Blocked);

    public static ReportActions Of(
        IReadOnlyList<ActionSummary> actions, IReadOnlyList<ActionSummary> lastYear, DateOnly today, Func<Guid, string?> unitName)
    {
        var open = actions.Where(action => action.Status is not (ActionStatus.Done or ActionStatus.Dropped)).ToLookup(action => action.Due < today);
        return new ReportActions(
            Rows(open[true].OrderBy(action => action.Due)),
            Rows(open[false].OrderBy(action => action.Due is null).ThenBy(action => action.Due)),
            Rows(actions.Where(action => action.Status == ActionStatus.Done).OrderByDescending(action => action.CompletedOn)),
            actions.Count(action => action.Status == ActionStatus.Dropped),
            // Last year's totals would be wrong if the limit cut the list off.
            lastYear.Count < MaxActions ? ActionYear.Of(lastYear) : null,
            actions.Count == MaxActions);

        IReadOnlyList<ReportAction> Rows(IEnumerable<ActionSummary> some) =>
            [.. some.Select(action => ReportAction.Of(action, unitName(action.UnitId), today))];
    }
}

/// <param name="Unit">The name of the unit below the report's unit to which the action belongs; null when it belongs to the report's
/// unit.</param>
/// <param name="DaysLate">The number of days past the due date; 0 when not late.</param>
internal sealed record ReportAction(
    string Title, string? Outcome, IReadOnlyList<string> Codes, string? Unit, string? Owner, ActionStatus Status,
    DateOnly? Due, DateOnly? CompletedOn, int EvidenceCount, int DaysLate)
{
    public static ReportAction Of(ActionSummary action, string? unit, DateOnly today) => new(
        action.Title, action.Outcome, action.Codes, unit, action.Owner, action.Status, action.Due, action.CompletedOn, action.EvidenceCount,
        action.Due < today ? today.DayNumber - action.Due.Value.DayNumber : 0);
}

/// <summary>The totals of a year: the actions that were not dropped, and how many of them are done.</summary>
internal sealed record ActionYear(int Total, int Done)
{
    public static ActionYear? Of(IReadOnlyList<ActionSummary> actions)
    {
        var total = actions.Count(action => action.Status != ActionStatus.Dropped);
        return total == 0 ? null : new ActionYear(total, actions.Count(action => action.Status == ActionStatus.Done));
    }
}
