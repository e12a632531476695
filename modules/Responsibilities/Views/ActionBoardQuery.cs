using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Views;

/// <param name="Count">The number of all actions with the status, of which <paramref name="Cards"/> are the first.</param>
internal sealed record BoardColumn(ActionStatus Status, int Count, IReadOnlyList<ActionRow> Cards);

/// <summary>Loads actions for the board (by status) and for the timeline.</summary>
internal sealed class ActionBoardQuery(ActionListQuery query, OwnerNames names)
{
    private const int CardsShown = 30;
    private const int LinesShown = 100;

    private static readonly ActionStatus[] Columns = [ActionStatus.Planned, ActionStatus.InProgress, ActionStatus.Blocked, ActionStatus.Done];

    /// <summary>Loads one column per status. Dropped actions have no column; only the list shows them.</summary>
    public async Task<IReadOnlyList<BoardColumn>> LoadColumnsAsync(ActionFilter filter, CancellationToken cancellationToken)
    {
        var rows = await query.RowsAsync(filter, cancellationToken);
        var counts = await rows.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var columns = new List<BoardColumn>();
        foreach (var status in Columns)
        {
            var ofStatus = rows.Where(row => row.Status == status);
            var ordered = status == ActionStatus.Done
                ? ofStatus.OrderByDescending(row => row.Due).ThenBy(row => row.Id)
                : ofStatus.OrderBy(row => row.Due).ThenBy(row => row.Id);
            columns.Add(new BoardColumn(status, counts.GetValueOrDefault(status), await ordered.Take(CardsShown).ToListAsync(cancellationToken)));
        }

        await names.LoadAsync(columns.SelectMany(column => column.Cards).Select(row => row.OwnerId), cancellationToken);
        return columns;
    }

    /// <summary>If there are more actions than fit, open actions come first, then the most recently due done ones.</summary>
    public async Task<ActionTimeline> LoadTimelineAsync(ActionFilter filter, CancellationToken cancellationToken)
    {
        var rows = await query.RowsAsync(filter, cancellationToken);
        var found = await rows.Where(row => row.Status != ActionStatus.Dropped && row.Status != ActionStatus.Done)
            .OrderBy(row => row.Due).ThenBy(row => row.Id).Take(LinesShown + 1).ToListAsync(cancellationToken);
        if (found.Count <= LinesShown)
            found.AddRange(await rows.Where(row => row.Status == ActionStatus.Done)
                .OrderByDescending(row => row.Due).ThenBy(row => row.Id).Take(LinesShown + 1 - found.Count).ToListAsync(cancellationToken));
        var shown = found.Take(LinesShown).OrderBy(row => row.Due).ThenBy(row => row.Id).ToList();
        await names.LoadAsync(shown.Select(row => row.OwnerId), cancellationToken);
        return ActionTimeline.Of(shown, found.Count > LinesShown, query.Today);
    }
}
