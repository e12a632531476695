using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>
/// Creates the snapshot of a year that is being closed: it computes the matrix of every unit, then writes all of them and closes the year
/// in one transaction. If the job stops or fails, nothing is written and the year stays locked until closing is retried or canceled.
/// </summary>
internal sealed class FreezeYearJob(
    FacultyDevDbContext db, UnitMatrixComputation matrices, CurrentJob job, IViewer viewer, Clock clock, IStringLocalizer<ResponsibilitiesText> text) : IJobHandler<FreezeYearPayload>
{
    public async Task<JobResult> RunAsync(FreezeYearPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var year = new AcademicYear(payload.StartYear);
        var closing = await db.Set<YearClosing>().AsNoTracking().FirstOrDefaultAsync(each => each.StartYear == year.StartYear, cancellationToken).OrNotFoundAsync();
        if (closing.State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, year);
        var counted = await matrices.ComputeAsync(year, (done, all) => progress.Report(done, all, text["Year.Freezing", done, all]), cancellationToken);
        return await job.FinishAsync(async () =>
        {
            await WriteAsync(year, counted, cancellationToken);
            return new JobResult($"/responsibilities/years/{year.StartYear}", text["Year.Frozen", year, counted.Count]);
        }, cancellationToken);
    }

    /// <summary>Adds the computed matrices as the next snapshot and closes the year; the caller provides the transaction.</summary>
    public async Task WriteAsync(AcademicYear year, IReadOnlyList<(Guid Unit, FrozenMatrixContents Contents)> counted, CancellationToken cancellationToken)
    {
        var closing = await db.Set<YearClosing>().FirstAsync(each => each.StartYear == year.StartYear, cancellationToken);
        var snapshot = new MatrixSnapshot(year, closing.Snapshots + 1, viewer.ToActor(clock));
        closing.Close(snapshot);
        db.Add(snapshot);
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(counted.Select(each => new FrozenUnitMatrix(snapshot.Id, each.Unit, each.Contents)), cancellationToken);
    }
}
