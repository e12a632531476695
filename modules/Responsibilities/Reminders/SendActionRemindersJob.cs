using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Reminders;

internal sealed record SendActionRemindersPayload;

/// <summary>
/// The daily job that reminds owners and helpers of actions that are due soon, overdue or blocked for long, and notifies the unit's dean
/// of actions that are overdue for too long. Sent reminders are recorded in the same transaction as the notifications, so running the job
/// again sends nothing twice.
/// </summary>
internal sealed class SendActionRemindersJob(
    FacultyDevDbContext db, DueReminderQuery due, IRoleHolders holders, IAccounts accounts, INotifier notifier, CurrentJob job, Clock clock)
    : IJobHandler<SendActionRemindersPayload>
{
    /// <summary>The number of role holders to remind when a role owns an action; limited to avoid mass notifications.</summary>
    private const int MaxHolders = 5;

    private readonly Dictionary<(FacultyRole, Guid), IReadOnlyList<Guid>> known = [];

    public async Task<JobResult> RunAsync(SendActionRemindersPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var settings = await db.Set<ReminderSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new ReminderSettings();
        var reminders = await due.FindAsync(settings, clock.DayOf(now), cancellationToken);
        var people = new List<(DueReminder Reminder, IReadOnlyList<Guid> People)>();
        foreach (var reminder in reminders)
            people.Add((reminder, await ListRecipientsAsync(reminder, cancellationToken)));
        var known = await GetAccountIdsAsync([.. people.SelectMany(each => each.People).Distinct()], cancellationToken);
        return await job.FinishAsync(() =>
        {
            foreach (var (reminder, recipients) in people)
            {
                notifier.Notify(
                    recipients.Where(known.ContainsKey).Select(person => known[person]), CodeOf(reminder.Kind), [reminder.Title, reminder.About],
                    $"/responsibilities/actions/{reminder.ActionId}");
                db.Add(new ActionReminder(reminder.ActionId, reminder.Kind, reminder.About, now));
            }

            return Task.FromResult(JobResult.Nothing);
        }, cancellationToken);
    }

    private static string CodeOf(ReminderKind kind) => kind switch
    {
        ReminderKind.DueSoon => "responsibilities.reminder-due-soon",
        ReminderKind.Overdue => "responsibilities.reminder-overdue",
        ReminderKind.BlockedLong => "responsibilities.reminder-blocked",
        _ => "responsibilities.reminder-escalated",
    };

    private async Task<IReadOnlyList<Guid>> ListRecipientsAsync(DueReminder reminder, CancellationToken cancellationToken)
    {
        if (reminder.Kind == ReminderKind.Escalated)
            return await ListHoldersAsync(FacultyRole.DeansOffice, reminder.UnitId, cancellationToken);
        var owners = reminder.OwnerId is { } owner ? [owner] : await ListHoldersAsync(reminder.OwnerRole!.Value, reminder.UnitId, cancellationToken);
        return [.. owners, .. reminder.Helpers];
    }

    private async Task<IReadOnlyList<Guid>> ListHoldersAsync(FacultyRole role, Guid unit, CancellationToken cancellationToken) =>
        known.TryGetValue((role, unit), out var people)
            ? people
            : known[(role, unit)] = [.. (await holders.ListHoldersAsync(role, unit, MaxHolders, cancellationToken)).Select(person => person.Id)];

    private async Task<Dictionary<Guid, Guid>> GetAccountIdsAsync(List<Guid> people, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Guid>();
        foreach (var some in people.Chunk(500))
            foreach (var (person, account) in await accounts.GetAccountIdsAsync(some, cancellationToken))
                found[person] = account;
        return found;
    }
}
