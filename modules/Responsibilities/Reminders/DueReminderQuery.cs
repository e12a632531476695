using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>A reminder that is due and has not been sent.</summary>
internal sealed record DueReminder(
    ReminderKind Kind, Guid ActionId, string Title, Guid UnitId, DateOnly Due, DateOnly About, Guid? OwnerId, FacultyRole? OwnerRole, IReadOnlyList<Guid> Helpers);

/// <summary>
/// Finds the reminders to send today. Actions of closed years, and actions that were continued in the next year, get none.
/// </summary>
internal sealed class DueReminderQuery(FacultyDevDbContext db, Clock clock)
{
    public async Task<IReadOnlyList<DueReminder>> FindAsync(ReminderSettings settings, DateOnly today, CancellationToken cancellationToken)
    {
        var locked = db.Set<YearClosing>().Where(closing => closing.State != YearState.Open).Select(closing => closing.StartYear);
        var open = db.Set<ResponsibilityAction>().AsNoTracking().Where(action =>
            action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped && action.ContinuedById == null && !locked.Contains(action.AcademicYear));
        var found = new List<DueReminder>();
        var soon = today.AddDays(settings.DueSoonDays);
        if (settings.DueSoonDays > 0)
            found.AddRange(await ByDueAsync(open.Where(action => action.Due >= today && action.Due <= soon), ReminderKind.DueSoon, cancellationToken));
        found.AddRange(await ByDueAsync(open.Where(action => action.Due < today), ReminderKind.Overdue, cancellationToken));
        var tooLong = today.AddDays(-settings.EscalateDays);
        if (settings.EscalateDays > 0)
            found.AddRange(await ByDueAsync(open.Where(action => action.Due < tooLong), ReminderKind.Escalated, cancellationToken));
        if (settings.BlockedDays > 0)
            found.AddRange(await BlockedAsync(open, today.AddDays(-settings.BlockedDays), cancellationToken));
        return found;
    }

    private async Task<IEnumerable<DueReminder>> ByDueAsync(
        IQueryable<ResponsibilityAction> some, ReminderKind kind, CancellationToken cancellationToken)
    {
        var rows = await some
            .Where(action => !db.Set<ActionReminder>().Any(reminder => reminder.ActionId == action.Id && reminder.Kind == kind && reminder.About == action.Due))
            .Select(action => new
            {
                action.Id, action.Title, action.UnitId, action.Due, action.OwnerId, action.OwnerRole, Helpers = action.Helpers.Select(helper => helper.PersonId).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return rows.Select(row => new DueReminder(kind, row.Id, row.Title, row.UnitId, row.Due, row.Due, row.OwnerId, row.OwnerRole, row.Helpers));
    }

    private async Task<IEnumerable<DueReminder>> BlockedAsync(IQueryable<ResponsibilityAction> open, DateOnly until, CancellationToken cancellationToken)
    {
        var rows = await open.Where(action => action.Status == ActionStatus.Blocked)
            .Select(action => new
            {
                action.Id, action.Title, action.UnitId, action.Due, action.OwnerId, action.OwnerRole,
                Helpers = action.Helpers.Select(helper => helper.PersonId).ToList(),
                Since = db.Set<ActionHistoryEntry>().Where(entry => entry.ActionId == action.Id && entry.Verb == ActionVerb.Blocked).Max(entry => (DateTime?)entry.At),
                Told = db.Set<ActionReminder>().Where(reminder => reminder.ActionId == action.Id && reminder.Kind == ReminderKind.BlockedLong).Max(reminder => (DateOnly?)reminder.About),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return rows
            .Where(row => row.Since is { } since && clock.DayOf(since) <= until && (row.Told is null || row.Told < clock.DayOf(since)))
            .Select(row => new DueReminder(
                ReminderKind.BlockedLong, row.Id, row.Title, row.UnitId, row.Due, clock.DayOf(row.Since!.Value), row.OwnerId, row.OwnerRole, row.Helpers));
    }
}
