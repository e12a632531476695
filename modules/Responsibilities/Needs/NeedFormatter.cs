using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Needs;

internal sealed class NeedFormatter(IStringLocalizer<ResponsibilitiesText> text, OwnerNames names)
{
    /// <summary>For example "Ada Lovelace, mentor", "A mentor" or "Writing circle, by Ada Lovelace".</summary>
    public string Raiser(RaisedAs voice, string? circle, Guid? shown)
    {
        var name = shown is { } person ? names.Of(person, null) ?? text["Owner.Unknown"].Value : null;
        if (circle is not null)
            return name is null ? text["Need.By.Circle.Hidden", circle] : text["Need.By.Circle", circle, name];
        return name is null ? text[$"Need.By.Hidden.{voice}"] : text["Need.By", name, text[$"RaisedAs.{voice}"].Value];
    }

    public string Raiser(Need need) => Raiser(need.RaisedAs, need.Circle, need.ShowsName ? need.RaiserId : null);

    public string Unit(UnitTree tree, Guid id) => tree.Find(id)?.Name ?? text["Unit.Closed"];

    public string Status(NeedStatus status, bool isOverdue) => isOverdue ? text["NeedStatus.Overdue"] : text[$"NeedStatus.{status}"];

    public IHtmlContent StatusCell(NeedStatus status, bool isOverdue) =>
        Markup.Of($"""<span class="state">{StateIcon.Of(ToneOf(status, isOverdue))}<span>{Status(status, isOverdue)}</span></span>""");

    /// <summary>Returns who made a history entry; a raiser who hides their name appears as, for example, "a mentor".</summary>
    public string ActorName(Need need, NeedHistoryEntry entry) => entry.Name.Length > 0 ? entry.Name : text[$"Need.By.Hidden.{need.RaisedAs}"];

    private static Tone ToneOf(NeedStatus status, bool isOverdue) => status switch
    {
        _ when isOverdue => Tone.Attention,
        NeedStatus.Accepted => Tone.Ok,
        NeedStatus.Open => Tone.None,
        _ => Tone.Muted,
    };
}
