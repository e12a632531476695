using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.BreakGlass;

internal sealed class BreakGlassFormatter(IStringLocalizer<PlatformText> texts, ModuleTexts modules, BreakGlassDataClasses classes)
{
    public string Class(string dataClass) => texts[$"DataClass.{DataClasses.KeyOf(dataClass)}"];

    /// <param name="language">A language code; null for English.</param>
    public string ClassIn(string? language, string dataClass) => LanguageScope.Run(language ?? "en", () => Class(dataClass));

    /// <summary>
    /// Describes what the access shows, in the text of the module that registered the class; null when no module registers it any more.
    /// </summary>
    public string? DescribeContents(string dataClass) => classes.Find(dataClass) is { } openable ? modules.Get("BreakGlass", openable.Code) : null;

    /// <summary>The name that the person has today; the one of the entry when the person is no longer known.</summary>
    public string ActorName(IReadOnlyDictionary<Guid, PersonName> names, BreakGlassHistoryEntry entry) =>
        entry.PersonId is { } person && names.TryGetValue(person, out var known) ? known.Name : entry.Name;

    public string Person(IReadOnlyDictionary<Guid, PersonName> names, Guid person) => names.GetValueOrDefault(person)?.Name ?? texts["BreakGlass.Somebody"];

    /// <summary>Returns the roles in which the actor acted: "Administrator, Career development office".</summary>
    public string Roles(BreakGlassHistoryEntry entry) => string.Join(", ", entry.Roles.Select(role => texts[$"Role.{role}"].Value));

    public IHtmlContent State(BreakGlassState state) =>
        Markup.Of($"""<span class="state">{StateIcon.Of(ToneOf(state))}<span>{texts[$"BreakGlass.State.{state}"].Value}</span></span>""");

    private static Tone ToneOf(BreakGlassState state) => state switch
    {
        BreakGlassState.Open => Tone.Attention,
        BreakGlassState.Waiting => Tone.None,
        _ => Tone.Muted,
    };
}
