using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Reads the matrix of a unit from the snapshot of a closed year, or computes it while the year is open.</summary>
internal sealed class FrozenMatrixQuery(FacultyDevDbContext db, StandingQuery standings)
{
    /// <param name="version">The number of a snapshot, which may be superseded; null for the current one.</param>
    /// <returns>Null when there is no such snapshot or it does not contain the unit, as while the year is open.</returns>
    public async Task<FrozenUnitMatrixView?> FindAsync(Guid unitId, AcademicYear year, int? version, CancellationToken cancellationToken)
    {
        var snapshots = db.Set<MatrixSnapshot>().AsNoTracking().Where(snapshot => snapshot.StartYear == year.StartYear);
        snapshots = version is { } number
            ? snapshots.Where(snapshot => snapshot.Number == number)
            : snapshots.Where(snapshot => db.Set<YearClosing>().Any(closing => closing.SnapshotId == snapshot.Id));
        var found = await (
            from snapshot in snapshots
            join frozen in db.Set<FrozenUnitMatrix>().AsNoTracking() on snapshot.Id equals frozen.SnapshotId
            where frozen.UnitId == unitId
            select new { Snapshot = snapshot, Unit = frozen }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new FrozenUnitMatrixView(found.Snapshot, found.Unit.Read());
    }

    /// <returns>The standings in matrix order.</returns>
    public async Task<IReadOnlyList<ResponsibilityStanding>> ListStandingsAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken) =>
        await FindAsync(unitId, year, null, cancellationToken) is { } frozen
            ? frozen.Contents.Standings
            : (await standings.LoadAsync(unitId, year, cancellationToken)).Standings;
}

internal sealed record FrozenUnitMatrixView(MatrixSnapshot Snapshot, FrozenMatrixContents Contents);
