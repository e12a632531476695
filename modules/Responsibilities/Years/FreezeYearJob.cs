using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Standings;
using FacultyDev.Responsibilities.Units;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Years;

internal sealed record FreezeYearPayload(int StartYear);

/// <summary>
/// Creates the snapshot of a year that is being closed: it computes the matrix of every unit, then writes all of them and closes the year
/// in one transaction. If the job stops or fails, nothing is written and the year stays locked until closing is retried or canceled.
/// </summary>
internal sealed class FreezeYearJob(
    FacultyDevDbContext db, IUnits units, IRoleHolders holders, StandingQuery standings, CatalogueQuery catalogue, CurrentJob job, IViewer viewer,
    TimeProvider time, IStringLocalizer<ResponsibilitiesText> text) : IJobHandler<FreezeYearPayload>
{
    public async Task<JobResult> RunAsync(FreezeYearPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var year = new AcademicYear(payload.StartYear);
        var closing = await db.Set<YearClosing>().AsNoTracking().FirstOrDefaultAsync(each => each.StartYear == year.StartYear, cancellationToken).OrNotFoundAsync();
        if (closing.State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, year);
        var counted = await CountAsync(year, progress, cancellationToken);
        return await job.FinishAsync(async () =>
        {
            await WriteAsync(year, counted, cancellationToken);
            return new JobResult($"/responsibilities/years/{year.StartYear}", text["Year.Frozen", year, counted.Count]);
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<(Guid Unit, FrozenMatrixContents Contents)>> CountAsync(AcademicYear year, JobProgress progress, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var entries = (await catalogue.ListInForceAsync(year, cancellationToken)).ToDictionary(entry => entry.Code);
        var counted = new List<(Guid, FrozenMatrixContents)>();
        foreach (var (unit, _) in tree.Indented())
        {
            var branch = tree.UnitWithDescendants(unit.Id);
            counted.Add((unit.Id, FrozenMatrixContents.Of(
                await standings.ListInUnitsAsync(branch, year, cancellationToken), entries, await holders.GetByRoleAsync(branch, cancellationToken))));
            progress.Report(counted.Count, tree.Count, text["Year.Freezing", counted.Count, tree.Count]);
        }

        return counted;
    }

    /// <summary>Adds the computed matrices as the next snapshot and closes the year; the caller provides the transaction.</summary>
    public async Task WriteAsync(AcademicYear year, IReadOnlyList<(Guid Unit, FrozenMatrixContents Contents)> counted, CancellationToken cancellationToken)
    {
        var closing = await db.Set<YearClosing>().FirstAsync(each => each.StartYear == year.StartYear, cancellationToken);
        var snapshot = new MatrixSnapshot(year, closing.Snapshots + 1, viewer.ToActor(time));
        closing.Close(snapshot);
        db.Add(snapshot);
        db.AddRange(counted.Select(each => new FrozenUnitMatrix(snapshot.Id, each.Unit, each.Contents)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
