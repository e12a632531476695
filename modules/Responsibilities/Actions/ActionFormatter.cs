using System.Globalization;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Formats actions and their history for display.</summary>
internal sealed class ActionFormatter(IStringLocalizer<ResponsibilitiesText> text, OwnerNames names, SupportFormatter support)
{
    /// <summary>For example "In progress, 40 %" or "Late, in progress".</summary>
    public string Status(ActionStatus status, int percent, bool isLate)
    {
        var words = status == ActionStatus.InProgress && percent > 0
            ? text["Status.InProgress.Percent", percent.ToString(CultureInfo.CurrentCulture)].Value
            : text[$"ActionStatus.{status}"].Value;
        return isLate ? text["Status.Late", words] : words;
    }

    /// <summary>Returns the status with its icon, using the same three icons as the responsibility matrix.</summary>
    public IHtmlContent StatusCell(ActionStatus status, int percent, bool isLate) =>
        Markup.Of($"""<span class="state">{StateIcon.Of(ToneOf(status, isLate))}<span>{Status(status, percent, isLate)}</span></span>""");

    private static Tone ToneOf(ActionStatus status, bool isLate) => status switch
    {
        _ when isLate => Tone.Attention,
        ActionStatus.Blocked => Tone.Attention,
        ActionStatus.InProgress or ActionStatus.Done => Tone.Ok,
        ActionStatus.Dropped => Tone.Muted,
        _ => Tone.None,
    };

    public string Owner(ResponsibilityAction action) => names.Of(action.OwnerId, action.OwnerRole) ?? text["Owner.Unknown"];

    public string Owner(ActionRow row) => names.Of(row.OwnerId, row.OwnerRole) ?? text["Owner.Unknown"];

    public string Person(Guid id) => names.Of(id, null) ?? text["Owner.Unknown"];

    /// <summary>For example "Ada Lovelace, due 3 May 2027" or "done 2 May 2027 by Ada Lovelace".</summary>
    public string Task(SubTask task)
    {
        if (task.DoneOn is { } done)
            return text["Tasks.DoneBy", DateFormatter.Day(done), task.DoneBy ?? ""];
        var assignee = task.PersonId is { } person ? Person(person) : text["Tasks.Anybody"].Value;
        return task.Due is { } due ? text["Tasks.DueFor", assignee, DateFormatter.Day(due)] : assignee;
    }

    /// <summary>For example "$4,000 planned, $1,200 spent; 30 h planned".</summary>
    public string Cost(ActionCost cost)
    {
        var parts = new[]
        {
            ("Cost.Planned", cost.PlannedFunds, "Figure.Money"), ("Cost.Spent", cost.SpentFunds, "Figure.Money"),
            ("Cost.Planned", cost.PlannedHours, "Figure.Hours"), ("Cost.Spent", cost.SpentHours, "Figure.Hours"),
        };
        return string.Join(", ", parts.Where(part => part.Item2 is not null)
            .Select(part => text[part.Item1, text[part.Item3, part.Item2!.Value.ToString("#,0.##", CultureInfo.CurrentCulture)].Value].Value));
    }

    public string Support(SupportAmount amount) => support.Of(amount);

    public string Verb(ActionHistoryEntry entry) => text[$"Step.{entry.Verb}"];

    /// <summary>Returns the old and new value, or the one value that the entry has; null when it has none.</summary>
    public string? Change(ActionHistoryEntry entry) => (Value(entry.Before), Value(entry.After)) switch
    {
        ({ } before, { } after) => text["Step.Change", before, after],
        (null, { } after) => after,
        ({ } before, null) => before,
        _ => null,
    };

    private string? Value(string? stored)
    {
        if (ActionOwner.TryParse(stored, out var owner))
            return names.Of(owner.PersonId, owner.Role) ?? text["Owner.Unknown"];
        if (ActionDates.TryParse(stored, out var dates))
            return dates.Start is { } start ? $"{DateFormatter.Day(start)} – {DateFormatter.Day(dates.Due)}" : DateFormatter.Day(dates.Due);
        if (SupportAmount.TryParse(stored, out var amount))
            return support.Of(amount);
        return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? $"{percent}\u00A0%" : stored;
    }
}
