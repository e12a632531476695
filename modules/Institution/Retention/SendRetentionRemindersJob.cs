using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>Nightly: checks whether someone is due. Nothing is ever anonymized automatically.</summary>
internal sealed record SendRetentionRemindersPayload;

/// <summary>
/// Notifies the career development office on the day when someone becomes due, and on Mondays as long as someone is.
/// </summary>
internal sealed class SendRetentionRemindersJob(
    FacultyDevDbContext db, RetentionQuery retention, IUnits units, IRoleHolders holders, IAccounts accounts, INotifier notifier, Clock clock)
    : IJobHandler<SendRetentionRemindersPayload>
{
    private const int MaxRecipients = 50;

    public async Task<JobResult> RunAsync(SendRetentionRemindersPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        if (await retention.GetYearsAsync(cancellationToken) is not { } years || (await units.GetTreeAsync(cancellationToken)).Root is not { } root)
            return JobResult.Nothing;
        var today = clock.Today;
        var since = today.AddYears(-years);
        var count = await retention.CountAsync(cancellationToken);
        var news = await (await retention.QueryDueAsync(cancellationToken)).AnyAsync(member => member.StatusSince == since, cancellationToken);
        if (count == 0 || !(news || today.DayOfWeek == DayOfWeek.Monday))
            return JobResult.Nothing;
        var office = await holders.ListHoldersAsync(FacultyRole.CareerDevelopmentOffice, root.Id, MaxRecipients, cancellationToken);
        var recipients = await accounts.GetAccountIdsAsync([.. office.Select(person => person.Id)], cancellationToken);
        notifier.Notify(recipients.Values, "institution.retention-due", [count], "/institution/retention");
        await db.SaveChangesAsync(cancellationToken);
        return JobResult.Nothing;
    }
}
