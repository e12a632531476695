using System.Text.Json;
using System.Text.RegularExpressions;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Localization;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Audit;

/// <summary>
/// Formats audit entries. Modules name record types by <c>Record.{Type}</c> and fields by <c>Field.{Name}</c> in their strings;
/// without a string, the type or property name is shown, split into words.
/// </summary>
internal sealed partial class AuditFormatter(ModuleTexts modules, IStringLocalizer<PlatformText> texts)
{
    private const int MaxShown = 4;

    public string Kind(string kind) => modules.Find("Record", kind) ?? SplitWords(kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    public IHtmlContent Actor(AuditRow row) => Markup.Of(
        $"""<a href="?who={Uri.EscapeDataString(row.ActorName)}">{row.ActorName}</a>{Markup.When(row.Address is not null, $"<br><span class=\"secondary small\">{row.Address}</span>")}""");

    public IHtmlContent Record(AuditRow row) => Markup.Of(
        $"""{texts[$"Audit.{row.Change}", Kind(row.Kind)].Value}<br><a href="?record={row.RecordId}">{row.Label}</a>""");

    /// <summary>Returns the change and the record as plain text, without links.</summary>
    public string Summary(AuditRow row) => $"{texts[$"Audit.{row.Change}", Kind(row.Kind)].Value}: {row.Label}";

    /// <summary>Returns before → after, one line per field; a long list is collapsed.</summary>
    public IHtmlContent Changes(AuditRow row)
    {
        var module = row.Kind[..row.Kind.IndexOf('.', StringComparison.Ordinal)];
        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(row.Fields)!;
        var lines = fields.Where(field => field.Value.Any(value => !string.IsNullOrEmpty(value)))
            .Select(field => Line(modules.Find("Field", $"{module}.{field.Key}") ?? SplitWords(field.Key), field.Value[0], field.Value[1]))
            .ToList();
        var list = Markup.Of($"""<ul class="changes">{Markup.All(lines)}</ul>""");
        return lines.Count switch
        {
            0 => Markup.Nothing,
            <= MaxShown => list,
            _ => Markup.Of($"<details><summary>{texts["Audit.Fields", lines.Count].Value}</summary>{list}</details>"),
        };
    }

    private IHtmlContent Line(string name, string? before, string? after)
    {
        if (before == AuditTrail.RedactedValue)
            return Markup.Of($"<li>{name}: <em>{texts["Audit.Hidden"].Value}</em></li>");
        return Markup.Of(
            $"<li>{name}: {Value("del", before)}{Markup.When(!string.IsNullOrEmpty(before) && !string.IsNullOrEmpty(after), $" → ")}{Value("ins", after)}</li>");
    }

    private static IHtmlContent Value(string element, string? value) => string.IsNullOrEmpty(value)
        ? Markup.Nothing
        : element == "del" ? Markup.Of($"<del>{value}</del>") : Markup.Of($"<ins>{value}</ins>");

    private static string SplitWords(string name)
    {
        var words = WordStart().Replace(name, " ").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
