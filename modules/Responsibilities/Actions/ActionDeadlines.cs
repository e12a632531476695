using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>When the open actions that are somebody's own, or that they help with, are due: in their calendar.</summary>
internal sealed class ActionDeadlines(FacultyDevDbContext db, IViewer viewer, IStringLocalizer<ResponsibilitiesText> texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(DateOnly from, DateOnly to, int most, CancellationToken cancellation)
    {
        if (viewer.PersonId is not { } person)
            return [];
        var helped = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
        var due = await db.Set<ResponsibilityAction>().AsNoTracking()
            .Where(action => (action.OwnerId == person || helped.Contains(action.Id))
                && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped
                && action.Due >= from && action.Due <= to)
            .OrderBy(action => action.Due).ThenBy(action => action.Id)
            .Take(most)
            .Select(action => new { action.Id, action.Due, action.Title, action.ChangedAt })
            .ToListAsync(cancellation);
        return [.. due.Select(action => new CalendarEntry(
            $"action-{action.Id}", action.Due, texts["Calendar.Due", action.Title], $"/responsibilities/actions/{action.Id}", action.ChangedAt))];
    }
}
