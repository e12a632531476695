using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Reporting.Departments;

/// <summary>The actions of a unit and a year, sorted into what a reader asks about: what is late, what comes next, what was done.</summary>
/// <param name="Late">Open and past their due date, the longest overdue first.</param>
/// <param name="Next">Open and not late, by due date; those without one last.</param>
/// <param name="Done">Latest first.</param>
/// <param name="LastYear">The same unit one year before; null when nothing was recorded then, or more than can be asked for.</param>
/// <param name="HasMoreThanShown">There are more actions than a report lists (<see cref="MaxActions"/>).</param>
internal sealed record ReportActions(
    IReadOnlyList<ReportAction> Late,
    IReadOnlyList<ReportAction> Next,
    IReadOnlyList<ReportAction> Done,
    int Dropped,
    ActionYear? LastYear,
    bool HasMoreThanShown)
{
    /// <summary>As many as the contract answers at once.</summary>
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
            // Cut off by the limit, last year could only be compared wrongly.
            lastYear.Count < MaxActions ? ActionYear.Of(lastYear) : null,
            actions.Count == MaxActions);

        IReadOnlyList<ReportAction> Rows(IEnumerable<ActionSummary> some) =>
            [.. some.Select(action => ReportAction.Of(action, unitName(action.UnitId), today))];
    }
}

/// <param name="Unit">Name of the unit below the report's that it belongs to; null when it is the report's own.</param>
/// <param name="DaysLate">0 when it is not late.</param>
internal sealed record ReportAction(
    string Title, string? Outcome, IReadOnlyList<string> Codes, string? Unit, string? Owner, ActionStatus Status,
    DateOnly? Due, DateOnly? CompletedOn, int EvidenceCount, int DaysLate)
{
    public static ReportAction Of(ActionSummary action, string? unit, DateOnly today) => new(
        action.Title, action.Outcome, action.Codes, unit, action.Owner, action.Status, action.Due, action.CompletedOn, action.EvidenceCount,
        action.Due < today ? today.DayNumber - action.Due.Value.DayNumber : 0);
}

/// <summary>How a year ended: what was planned and not dropped, and what of it was done.</summary>
internal sealed record ActionYear(int Total, int Done)
{
    public static ActionYear? Of(IReadOnlyList<ActionSummary> actions)
    {
        var total = actions.Count(action => action.Status != ActionStatus.Dropped);
        return total == 0 ? null : new ActionYear(total, actions.Count(action => action.Status == ActionStatus.Done));
    }
}
