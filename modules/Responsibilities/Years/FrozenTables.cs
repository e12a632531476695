using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Figures;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <summary>How a unit stands in a year: from the snapshot when the year is closed, else counted now.</summary>
internal sealed class FrozenTables(FacultyDevDbContext db, StandingQuery standings, IUnits units)
{
    /// <param name="version">A snapshot by its number, also one that was superseded; null for what holds.</param>
    /// <returns>Null when that year has no such snapshot, or it has nothing of the unit: then the table is alive.</returns>
    public async Task<FrozenUnitTableView?> FindAsync(Guid unitId, AcademicYear year, int? version, CancellationToken cancellation)
    {
        var snapshots = db.Set<TableSnapshot>().AsNoTracking().Where(snapshot => snapshot.StartYear == year.StartYear);
        snapshots = version is { } number
            ? snapshots.Where(snapshot => snapshot.Number == number)
            : snapshots.Where(snapshot => db.Set<YearClosing>().Any(closing => closing.SnapshotId == snapshot.Id));
        var found = await (
            from snapshot in snapshots
            join frozen in db.Set<FrozenUnit>().AsNoTracking() on snapshot.Id equals frozen.SnapshotId
            where frozen.UnitId == unitId
            select new { Snapshot = snapshot, Unit = frozen }).FirstOrDefaultAsync(cancellation);
        return found is null ? null : new FrozenUnitTableView(found.Snapshot, found.Unit.Read());
    }

    /// <returns>In the table's order.</returns>
    public async Task<IReadOnlyList<ResponsibilityStanding>> StandingsAsync(Guid unitId, AcademicYear year, CancellationToken cancellation) =>
        await FindAsync(unitId, year, null, cancellation) is { } frozen
            ? frozen.Contents.Standings
            : await standings.InAsync((await units.TreeAsync(cancellation)).Reach(unitId), year, cancellation);
}

internal sealed record FrozenUnitTableView(TableSnapshot Snapshot, FrozenContents Contents);
