using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Locks a year and asks for its snapshot; or gives that up; or reopens it with a reason.</summary>
internal sealed class CloseYear(
    YearAuthority authority, FacultyDevDbContext db, JobQueue jobs, IViewer viewer, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text)
{
    /// <returns>The background work.</returns>
    public async Task<Guid> RunAsync(AcademicYear year, CancellationToken cancellation)
    {
        var closing = await authority.ToChangeAsync(year, cancellation);
        var job = jobs.Enqueue(text["Year.JobTitle", year], new FreezeYearWork(year.StartYear));
        closing.BeginToClose(job, time.Today());
        await db.SaveChangesAsync(cancellation);
        return job;
    }

    public async Task GiveUpAsync(AcademicYear year, CancellationToken cancellation)
    {
        (await authority.ToChangeAsync(year, cancellation)).GiveUp();
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ReopenAsync(AcademicYear year, string why, CancellationToken cancellation)
    {
        var closing = await authority.ToChangeAsync(year, cancellation);
        var snapshot = await db.Set<TableSnapshot>().FirstOrDefaultAsync(snapshot => snapshot.Id == closing.SnapshotId, cancellation)
            ?? throw new Kernel.Errors.DomainException("responsibilities.year-not-closed", null, year);
        closing.Reopen(snapshot, why, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
