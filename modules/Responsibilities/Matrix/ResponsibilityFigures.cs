using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Provides the figures of responsibilities to other modules.</summary>
internal sealed class ResponsibilityFigures(
    FacultyDevDbContext db, FrozenMatrixQuery frozenMatrices, IUnits units, OwnerNames names, Clock clock) : IResponsibilityFigures
{
    public async Task<IReadOnlyList<ResponsibilityStanding>> GetMatrixAsync(
        Guid unitId, AcademicYear year, CancellationToken cancellationToken = default) =>
        await frozenMatrices.ListStandingsAsync(unitId, year, cancellationToken);

    public async Task<FrozenMatrix?> FindFrozenAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default) =>
        await frozenMatrices.FindAsync(unitId, year, null, cancellationToken) is { } frozen
            ? new FrozenMatrix(frozen.Snapshot.FrozenAt, frozen.Snapshot.Number, frozen.Contents.HoldersByRole())
            : null;

    public async Task<IReadOnlyList<ActionSummary>> ListActionsAsync(
        Guid unitId, AcademicYear year, int take, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 500);
        var frozen = await frozenMatrices.FindAsync(unitId, year, null, cancellationToken);
        var today = clock.DayOf(frozen?.Snapshot.FrozenAt ?? clock.UtcNow);
        var branch = (await units.GetTreeAsync(cancellationToken)).Reach(unitId);
        var actions = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear).InUnits(branch, action => action.UnitId);

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
            .ToListAsync(cancellationToken);
        await names.LoadAsync(rows.Select(row => row.OwnerId), cancellationToken);
        return [.. rows.Select(row => new ActionSummary(
            row.Id, row.Title, row.Codes, row.UnitId, names.Of(row.OwnerId, row.OwnerRole), row.Status,
            row.Start, row.Due, row.CompletedOn, row.Outcome, row.Evidence))];
    }
}
