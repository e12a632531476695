using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Reminders;

internal sealed record RemindOfActionsWork;

/// <summary>
/// Each night tells owners and helpers what is due soon, late or blocked for long, and a unit's dean what has been late for too long.
/// Once a state: what was told is written down together with the notices, so that running it again tells nobody anything twice.
/// </summary>
internal sealed class RemindOfActions(
    FacultyDevDbContext db, DueReminders due, IRoleHolders holders, IAccounts accounts, Notifier notifier, CurrentJob job, TimeProvider time)
    : IJobHandler<RemindOfActionsWork>
{
    /// <summary>Where a role owns an action, so many of its holders are told; more would be a circular.</summary>
    private const int HoldersTold = 5;

    private readonly Dictionary<(FacultyRole, Guid), IReadOnlyList<Guid>> known = [];

    public async Task<JobResult> RunAsync(RemindOfActionsWork payload, JobProgress progress, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var settings = await db.Set<ReminderSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new ReminderSettings();
        var reminders = await due.FindAsync(settings, LocalTime.DayOf(now), cancellation);
        var people = new List<(DueReminder Reminder, IReadOnlyList<Guid> People)>();
        foreach (var reminder in reminders)
            people.Add((reminder, await PeopleOfAsync(reminder, cancellation)));
        var known = await AccountsAsync([.. people.SelectMany(each => each.People).Distinct()], cancellation);
        return await job.FinishAsync(() =>
        {
            foreach (var (reminder, told) in people)
            {
                notifier.Tell(
                    told.Where(known.ContainsKey).Select(person => known[person]), CodeOf(reminder.Kind), [reminder.Title, reminder.About],
                    $"/responsibilities/actions/{reminder.ActionId}");
                db.Add(new ActionReminder(reminder.ActionId, reminder.Kind, reminder.About, now));
            }

            return Task.FromResult(JobResult.Nothing);
        }, cancellation);
    }

    private static string CodeOf(ReminderKind kind) => kind switch
    {
        ReminderKind.DueSoon => "responsibilities.reminder-due-soon",
        ReminderKind.Overdue => "responsibilities.reminder-overdue",
        ReminderKind.BlockedLong => "responsibilities.reminder-blocked",
        _ => "responsibilities.reminder-escalated",
    };

    private async Task<IReadOnlyList<Guid>> PeopleOfAsync(DueReminder reminder, CancellationToken cancellation)
    {
        if (reminder.Kind == ReminderKind.Escalated)
            return await HoldersAsync(FacultyRole.DeansOffice, reminder.UnitId, cancellation);
        var owners = reminder.OwnerId is { } owner ? [owner] : await HoldersAsync(reminder.OwnerRole!.Value, reminder.UnitId, cancellation);
        return [.. owners, .. reminder.Helpers];
    }

    private async Task<IReadOnlyList<Guid>> HoldersAsync(FacultyRole role, Guid unit, CancellationToken cancellation) =>
        known.TryGetValue((role, unit), out var people)
            ? people
            : known[(role, unit)] = [.. (await holders.OfAsync(role, unit, HoldersTold, cancellation)).Select(person => person.Id)];

    private async Task<Dictionary<Guid, Guid>> AccountsAsync(List<Guid> people, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, Guid>();
        foreach (var some in people.Chunk(500))
            foreach (var (person, account) in await accounts.OfAsync(some, cancellation))
                found[person] = account;
        return found;
    }
}
