using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Ui;

/// <summary>Builds HTML from interpolated strings. Interpolated values are encoded unless they are <see cref="IHtmlContent"/>.</summary>
public static class Markup
{
    public static IHtmlContent Nothing { get; } = HtmlString.Empty;

    /// <summary>Returns HTML with encoded values: <c>Markup.Of($"&lt;b&gt;{name}&lt;/b&gt;")</c>.</summary>
    public static IHtmlContent Of(FormattableString markup) => new HtmlFormattableString(markup.Format, markup.GetArguments());

    /// <summary>Concatenates the parts.</summary>
    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);
        return all;
    }

    /// <summary>Returns the markup if the condition is true, otherwise nothing.</summary>
    public static IHtmlContent When(bool condition, FormattableString markup) => condition ? Of(markup) : Nothing;

    /// <summary>Returns an attribute with a leading space; nothing when the value is null.</summary>
    public static IHtmlContent Attribute(string name, object? value) =>
        value is null ? Nothing : new HtmlContentBuilder().AppendHtml(" ").AppendHtml(name).AppendHtml("=\"").Append(value.ToString()!).AppendHtml("\"");

    /// <summary>Returns an attribute without a value, such as <c>checked</c>, with a leading space; nothing when it is not set.</summary>
    public static IHtmlContent Flag(string name, bool set) => set ? new HtmlString(" " + name) : Nothing;

    /// <summary>Returns a decorative icon, hidden from screen readers.</summary>
    public static IHtmlContent Icon(string name) => Of(
        $"""<svg class="ico" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{Icons.Path(name)}"/></svg>""");

    /// <summary>Returns the HTML id that the framework gives to a field of this name.</summary>
    public static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
