using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FacultyDev.Browser.Tests;

/// <summary>
/// The structure of a page without its text: each element with its ancestors, classes, roles and states. Data rows with the same structure
/// count once. Accessibility findings, overflow and script errors follow from the structure, so of two pages with the same parts only one
/// has to be opened in a browser.
/// </summary>
/// <param name="Shell">Parts outside main, which all pages of a role share.</param>
/// <param name="Content">Parts inside main, and the order of headings and landmarks.</param>
internal sealed partial record Markup(IReadOnlySet<string> Shell, IReadOnlySet<string> Content)
{
    /// <summary>A word that cannot be broken may make a page too wide, so words from this length on are part of the structure.</summary>
    private const int LongWord = 20;

    /// <summary>Attributes that refer to other elements. The number of existing targets counts, the ids do not.</summary>
    private static readonly HashSet<string> References =
        ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant", "aria-errormessage", "headers", "list", "form"];

    private static readonly HashSet<string> States =
    [
        "role", "type", "tabindex", "scope", "lang", "dir", "autocomplete", "inputmode", "aria-expanded", "aria-current", "aria-hidden", "aria-live",
        "aria-pressed", "aria-sort", "aria-invalid", "aria-selected", "aria-checked", "aria-haspopup", "aria-modal", "aria-disabled", "aria-required",
        "aria-orientation", "aria-level", "aria-autocomplete", "aria-atomic", "aria-busy", "aria-multiselectable", "data-bs-theme",
    ];

    private static readonly HashSet<string> ParentsOfSomeOnly = ["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "select", "fieldset", "details", "figure"];

    public IEnumerable<string> Parts => Shell.Concat(Content);

    public static async Task<Markup> OfAsync(string html)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(html);
        var (shell, content) = (new HashSet<string>(), new HashSet<string>());
        shell.Add($"language {page.DocumentElement.GetAttribute("lang")}, {(string.IsNullOrWhiteSpace(page.Title) ? "no title" : "title")}");
        AddParts(page.Body!, "", shell, content);
        AddRepeatedIds(page, content);
        AddHeadings(page, content);
        AddLandmarks(page, content);
        return new Markup(shell, content);
    }

    private static void AddParts(IElement element, string within, HashSet<string> parts, HashSet<string> ofMain)
    {
        if (element.LocalName == "main")
            parts = ofMain;
        var part = $"{within}/{Signature(element)}";
        parts.Add(part);
        if (element.LocalName == "select")
            return;
        var path = $"{within}/{element.LocalName}.{Classes(element)}";
        foreach (var child in element.Children)
            AddParts(child, path, parts, ofMain);
    }

    private static string Signature(IElement element)
    {
        var attributes = element.Attributes.Select(attribute => Attribute(element, attribute)).Where(part => part.Length > 0).Order(StringComparer.Ordinal);
        var children = ParentsOfSomeOnly.Contains(element.LocalName)
            ? string.Join('+', element.Children.Select(child => child.LocalName).Distinct().Order(StringComparer.Ordinal))
            : "";
        var words = element.ChildNodes.OfType<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var longest = words.Select(word => word.Length).DefaultIfEmpty(0).Max();
        return $"{element.LocalName}.{Classes(element)}[{string.Join(' ', attributes)}]{children}"
            + $"{(string.IsNullOrWhiteSpace(element.TextContent) ? " empty" : "")}{(longest < LongWord ? "" : $" word of {longest / 10}0")}";
    }

    private static string Classes(IElement element) => string.Join('.', element.ClassList.Order(StringComparer.Ordinal));

    private static string Attribute(IElement element, IAttr attribute) => attribute.Name switch
    {
        "id" or "class" or "name" or "value" => "",
        var name when References.Contains(name) => $"{name}={attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(id => element.Owner!.GetElementById(id) is null)} missing",
        var name when States.Contains(name) => $"{name}={attribute.Value}",
        "style" => $"style={Digits().Replace(attribute.Value, "#")}",
        var name when element.NamespaceUri is { } space && space.EndsWith("svg", StringComparison.Ordinal) => name,
        var name => string.IsNullOrWhiteSpace(attribute.Value) ? $"{name}=" : name,
    };

    private static void AddRepeatedIds(IDocument page, HashSet<string> parts)
    {
        foreach (var repeated in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(repeated => repeated.Count() > 1))
            parts.Add($"several #{Digits().Replace(repeated.Key!, "#")}");
    }

    /// <summary>Records which heading level follows which.</summary>
    private static void AddHeadings(IDocument page, HashSet<string> parts)
    {
        var last = "";
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]"))
        {
            parts.Add($"{last}>{heading.LocalName}");
            last = heading.LocalName;
        }
    }

    /// <summary>Records landmarks of the same kind and name, because assistive software cannot tell them apart.</summary>
    private static void AddLandmarks(IDocument page, HashSet<string> parts)
    {
        foreach (var alike in page.QuerySelectorAll("nav, aside, header, footer, main, section[aria-label], section[aria-labelledby], form[aria-label], [role=search], [role=region]")
            .GroupBy(landmark => (landmark.LocalName, landmark.GetAttribute("aria-label") ?? landmark.GetAttribute("aria-labelledby")))
            .Where(alike => alike.Count() > 1))
            parts.Add($"several {alike.Key.LocalName} of one name");
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
