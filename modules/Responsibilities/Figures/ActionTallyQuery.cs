using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Counts the actions of many scopes by responsibility, in one query that one index answers.</summary>
internal sealed class ActionTallyQuery(FacultyDevDbContext db)
{
    /// <summary>
    /// The trend needs 23 months, because each of its 12 points sums 12 months; they lie in at most three academic years.
    /// </summary>
    public const int YearsBack = 2;

    /// <param name="scopes">The units of each scope.</param>
    /// <param name="year">The academic year to count.</param>
    /// <param name="today">Open actions due before this day count as late; the trend ends in its month, or in the last month of the year
    /// if that is earlier.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The counts of each scope by responsibility code, without codes that have no action, in the order of the scopes.</returns>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, ResponsibilityTally>>> CountAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly today, CancellationToken cancellationToken)
    {
        var served = db.Set<ActionResponsibility>()
            .Where(row => row.AcademicYear >= year.StartYear - YearsBack && row.AcademicYear <= year.StartYear)
            .InUnits(UnitSet.UnionOf(scopes), row => row.UnitId);
        if (scopes.Count == 1)
            return [Tallies(await CountTogetherAsync(served, today, cancellationToken), year, today)];
        var byUnit = (await CountByUnitAsync(served, today, cancellationToken)).ToLookup(group => group.UnitId);
        return [.. scopes.Select(scope => Tallies(byUnit.Within(scope), year, today))];
    }

    /// <summary>Leaves the unit out of the grouping, which reads far fewer rows when one scope covers a thousand units.</summary>
    private static async Task<List<CountedActions>> CountTogetherAsync(IQueryable<ActionResponsibility> served, DateOnly today, CancellationToken cancellationToken) => await served
        .GroupBy(row => new { row.AcademicYear, row.Code, row.Status, row.CompletedMonth })
        .Select(rows => new CountedActions(
            Guid.Empty, rows.Key.AcademicYear, rows.Key.Code, rows.Key.Status, rows.Key.CompletedMonth, rows.Count(), rows.Count(row => row.Due < today)))
        .ToListAsync(cancellationToken);

    private static async Task<List<CountedActions>> CountByUnitAsync(IQueryable<ActionResponsibility> served, DateOnly today, CancellationToken cancellationToken) => await served
        .GroupBy(row => new { row.UnitId, row.AcademicYear, row.Code, row.Status, row.CompletedMonth })
        .Select(rows => new CountedActions(
            rows.Key.UnitId, rows.Key.AcademicYear, rows.Key.Code, rows.Key.Status, rows.Key.CompletedMonth, rows.Count(), rows.Count(row => row.Due < today)))
        .ToListAsync(cancellationToken);

    private static Dictionary<string, ResponsibilityTally> Tallies(IEnumerable<CountedActions> counted, AcademicYear year, DateOnly today)
    {
        var lastMonth = ActionResponsibility.MonthOf(today < year.End ? today : year.End);
        return counted.GroupBy(group => group.Code).ToDictionary(
            groups => groups.Key,
            groups => new ResponsibilityTally(
                Sum(groups.Where(group => group.Year == year.StartYear)),
                Sum(groups.Where(group => group.Year == year.StartYear - 1)),
                Trend.Of(groups.Where(group => group.Month is not null).Select(group => (group.Month!.Value, group.Count)), lastMonth)));
    }

    private static ActionTally Sum(IEnumerable<CountedActions> groups)
    {
        var sum = ActionTally.None;
        foreach (var group in groups)
            sum = group.Status switch
            {
                ActionStatus.Planned => sum with { Total = sum.Total + group.Count, Late = sum.Late + group.PastDue },
                ActionStatus.InProgress => sum with
                {
                    Total = sum.Total + group.Count, InProgress = sum.InProgress + group.Count, Late = sum.Late + group.PastDue,
                },
                ActionStatus.Blocked => sum with
                {
                    Total = sum.Total + group.Count, Blocked = sum.Blocked + group.Count, Late = sum.Late + group.PastDue,
                },
                ActionStatus.Done => sum with { Total = sum.Total + group.Count, Done = sum.Done + group.Count },
                _ => sum,
            };
        return sum;
    }

    private sealed record CountedActions(Guid UnitId, int Year, string Code, ActionStatus Status, int? Month, int Count, int PastDue);
}

/// <summary>The action counts of one responsibility in the requested year and the year before, and its trend.</summary>
internal sealed record ResponsibilityTally(ActionTally Year, ActionTally LastYear, IReadOnlyList<int> Trend)
{
    public static ResponsibilityTally None { get; } = new(ActionTally.None, ActionTally.None, []);
}
