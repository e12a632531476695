using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.AccessLogging;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Requests in words.</summary>
internal sealed class BreakGlassFormatter(IStringLocalizer<KernelText> texts, ModuleTexts modules, BreakGlassDataClasses classes)
{
    public string Class(string dataClass) => texts[$"DataClass.{DataClasses.KeyOf(dataClass)}"];

    /// <param name="language">Code of a language; null for English.</param>
    public string ClassIn(string? language, string dataClass) => LanguageScope.Run(language ?? "en", () => Class(dataClass));

    /// <summary>What one gets to see, in the words of the module that shows it; null when no module does any more.</summary>
    public string? DescribeContents(string dataClass) => classes.Find(dataClass) is { } openable ? modules.Get("BreakGlass", openable.Code) : null;

    public string Person(IReadOnlyDictionary<Guid, PersonName> names, Guid person) => names.GetValueOrDefault(person)?.Name ?? texts["BreakGlass.Somebody"];

    /// <summary>The roles in which a step was done: "Administrator, Career development office".</summary>
    public string Roles(BreakGlassHistoryEntry entry) => string.Join(", ", entry.Roles.Select(role => modules.Find("Role", $"institution.{role}") ?? $"{role}"));

    public IHtmlContent State(BreakGlassState state) =>
        Markup.Of($"""<span class="state">{StateIcon.Of(IconOf(state))}<span>{texts[$"BreakGlass.State.{state}"].Value}</span></span>""");

    private static StandingState IconOf(BreakGlassState state) => state switch
    {
        BreakGlassState.Open => StandingState.Attention,
        BreakGlassState.Waiting => StandingState.NoActivity,
        _ => StandingState.NotApplicable,
    };
}
