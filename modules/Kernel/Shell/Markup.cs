using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Kernel.Shell;

/// <summary>Writes markup from interpolated strings: what fills a hole is encoded, unless it is markup itself.</summary>
public static class Markup
{
    public static IHtmlContent Nothing { get; } = HtmlString.Empty;

    /// <summary><c>Markup.Of($"&lt;b&gt;{name}&lt;/b&gt;")</c> with the name encoded.</summary>
    public static IHtmlContent Of(FormattableString markup) => new HtmlFormattableString(markup.Format, markup.GetArguments());

    /// <summary>One after the other.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);
        return all;
    }

    /// <summary>The markup when the condition holds, else nothing.</summary>
    public static IHtmlContent When(bool condition, FormattableString markup) => condition ? Of(markup) : Nothing;

    /// <summary>An attribute with a leading space; nothing when the value is null.</summary>
    public static IHtmlContent Attribute(string name, object? value) =>
        value is null ? Nothing : new HtmlContentBuilder().AppendHtml(" ").AppendHtml(name).AppendHtml("=\"").Append(value.ToString()!).AppendHtml("\"");

    /// <summary>An attribute without a value, such as <c>checked</c>.</summary>
    public static IHtmlContent Flag(string name, bool set) => set ? new HtmlString(" " + name) : Nothing;

    /// <summary>An icon that is only decoration; the words stand beside it.</summary>
    public static IHtmlContent Icon(string name) => Of(
        $"""<svg class="ico" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{Icons.Path(name)}"/></svg>""");

    /// <summary>The id a field has in the document, made from its name as the framework makes it.</summary>
    public static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
