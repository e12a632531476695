using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// Formats health results. Exceptions of checks are not shown because they may contain an address or a connection string; the log contains
/// them.
/// </summary>
internal sealed class HealthFormatter(ModuleTexts modules, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    public string Part(string name, HealthReportEntry entry) =>
        modules.Find("HealthPart", $"{entry.Tags.FirstOrDefault() ?? "platform"}.{name.Replace(' ', '-')}") ?? name;

    public string State(HealthStatus status) => texts[$"Health.State.{status}"];

    public static Tone ToneOf(HealthStatus status) => status == HealthStatus.Healthy ? Tone.Ok : Tone.Attention;

    public string Description(HealthReportEntry entry) => entry.Exception is not null || entry.Description is not { } code
        ? texts["Health.threw"]
        : modules.Get("Health", code, [.. HealthResults.ArgumentsOf(entry).Select(argument => argument is DateTime moment ? dates.Moment(moment) : argument)]);

    /// <summary>Returns a rough duration: "3 hours".</summary>
    public string Duration(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => texts["Health.Span.Days", (int)span.TotalDays],
        { TotalHours: >= 2 } => texts["Health.Span.Hours", (int)span.TotalHours],
        _ => texts["Health.Span.Minutes", (int)span.TotalMinutes],
    };
}
