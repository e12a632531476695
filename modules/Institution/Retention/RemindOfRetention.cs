using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>Each night: looks whether somebody is due. Nothing is ever removed by the clock.</summary>
internal sealed record RetentionReminder;

/// <summary>Tells the office on the day on which somebody becomes due, and on Mondays while somebody is.</summary>
internal sealed class RemindOfRetention(
    FacultyDevDbContext db, RetentionQuery due, IUnits units, IRoleHolders holders, IAccounts accounts, Notifier notifier, TimeProvider time)
    : IJobHandler<RetentionReminder>
{
    private const int MostTold = 50;

    public async Task<JobResult> RunAsync(RetentionReminder payload, JobProgress progress, CancellationToken cancellation)
    {
        if (await due.YearsAsync(cancellation) is not { } years || (await units.TreeAsync(cancellation)).Root is not { } root)
            return JobResult.Nothing;
        var today = time.Today();
        var since = today.AddYears(-years);
        var count = await due.CountAsync(cancellation);
        var news = await (await due.MembersAsync(cancellation)).AnyAsync(member => member.StatusSince == since, cancellation);
        if (count == 0 || !(news || today.DayOfWeek == DayOfWeek.Monday))
            return JobResult.Nothing;
        var office = await holders.OfAsync(FacultyRole.CareerDevelopmentOffice, root.Id, MostTold, cancellation);
        var told = await accounts.OfAsync([.. office.Select(person => person.Id)], cancellation);
        notifier.Tell(told.Values, "institution.retention-due", [count], "/institution/retention");
        await db.SaveChangesAsync(cancellation);
        return JobResult.Nothing;
    }
}
