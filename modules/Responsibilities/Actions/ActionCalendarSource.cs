using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Supplies the due dates of the open actions that the viewer owns or helps with to the viewer's calendar.</summary>
internal sealed class ActionCalendarSource(FacultyDevDbContext db, IViewer viewer, IStringLocalizer<ResponsibilitiesText> texts) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ListEntriesAsync(DateOnly from, DateOnly to, int take, CancellationToken cancellationToken)
    {
        if (viewer.PersonId is not { } person)
            return [];
        var helped = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
        var due = await db.Set<ResponsibilityAction>().AsNoTracking()
            .Where(action => (action.OwnerId == person || helped.Contains(action.Id))
                && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped
                && action.Due >= from && action.Due <= to)
            .OrderBy(action => action.Due).ThenBy(action => action.Id)
            .Take(take)
            .Select(action => new { action.Id, action.Due, action.Title, action.ChangedAt })
            .ToListAsync(cancellationToken);
        return [.. due.Select(action => Entry(action.Id, action.Due, action.Title, action.ChangedAt))];
    }

    /// <summary>Builds the calendar entry of one action, regardless of its owner.</summary>
    public CalendarEntry EntryFor(ResponsibilityAction action) => Entry(action.Id, action.Due, action.Title, action.ChangedAt);

    private CalendarEntry Entry(Guid id, DateOnly due, string title, DateTime changedAt) =>
        new($"action-{id}", due, texts["Calendar.Due", title], $"/responsibilities/actions/{id}", changedAt);
}
