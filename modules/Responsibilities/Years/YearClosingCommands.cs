using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Starts closing a year, cancels the closing, or reopens a closed year with a reason.</summary>
internal sealed class YearClosingCommands(
    YearAccess access, FacultyDevDbContext db, JobQueue jobs, IViewer viewer, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
{
    /// <returns>The id of the background job.</returns>
    public async Task<Guid> RunAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        var closing = await access.LoadForUpdateAsync(year, cancellationToken);
        var job = jobs.Enqueue(text["Year.JobTitle", year], new FreezeYearPayload(year.StartYear));
        closing.StartClosing(job, clock.Today);
        await db.SaveChangesAsync(cancellationToken);
        return job;
    }

    public async Task CancelAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        (await access.LoadForUpdateAsync(year, cancellationToken)).CancelClosing();
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReopenAsync(AcademicYear year, string reason, CancellationToken cancellationToken)
    {
        var closing = await access.LoadForUpdateAsync(year, cancellationToken);
        var snapshot = await db.Set<MatrixSnapshot>().FirstOrDefaultAsync(snapshot => snapshot.Id == closing.SnapshotId, cancellationToken)
            ?? throw new Kernel.Errors.DomainException("responsibilities.year.not-closed", null, year);
        closing.Reopen(snapshot, reason, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
    }
}
