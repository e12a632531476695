using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>What this module tells others.</summary>
internal sealed class ResponsibilityFigures(
    FacultyDevDbContext db, FrozenTables tables, IUnits units, OwnerNames names, TimeProvider time) : IResponsibilityFigures
{
    public async Task<IReadOnlyList<ResponsibilityStanding>> TableAsync(
        Guid unitId, AcademicYear year, CancellationToken cancellation = default) =>
        await tables.StandingsAsync(unitId, year, cancellation);

    public async Task<FrozenTable?> FrozenAsync(Guid unitId, AcademicYear year, CancellationToken cancellation = default) =>
        await tables.FindAsync(unitId, year, null, cancellation) is { } frozen
            ? new FrozenTable(frozen.Snapshot.FrozenAt, frozen.Snapshot.Number, frozen.Contents.HoldersByRole())
            : null;

    public async Task<IReadOnlyList<ActionSummary>> ActionsAsync(
        Guid unitId, AcademicYear year, int take, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 500);
        var frozen = await tables.FindAsync(unitId, year, null, cancellation);
        var today = LocalTime.DayOf(frozen?.Snapshot.FrozenAt ?? time.GetUtcNow().UtcDateTime);
        var reach = (await units.TreeAsync(cancellation)).Reach(unitId);
        var actions = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear);
        if (!reach.IsEverything)
        {
            var ids = reach.Ids.ToArray();
            actions = actions.Where(action => ids.Contains(action.UnitId));
        }

        var rows = await actions
            .OrderBy(action => action.Due < today && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped ? 0 : 1)
            .ThenBy(action => action.Due).ThenBy(action => action.Id)
            .Take(take)
            .Select(action => new
            {
                action.Id, action.Title, action.UnitId, action.OwnerId, action.OwnerRole, action.Status,
                action.Start, action.Due, action.CompletedOn, action.Outcome,
                Codes = action.Codes.OrderBy(served => served.Code).Select(served => served.Code).ToList(),
                Evidence = action.Evidence.Count(item => item.WithdrawnAt == null),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);
        await names.LoadAsync(rows.Select(row => row.OwnerId), cancellation);
        return [.. rows.Select(row => new ActionSummary(
            row.Id, row.Title, row.Codes, row.UnitId, names.Of(row.OwnerId, row.OwnerRole), row.Status,
            row.Start, row.Due, row.CompletedOn, row.Outcome, row.Evidence))];
    }
}
