using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary><c>&lt;pager previous="@url" next="@url" /&gt;</c> for lists that are not tables; renders nothing for a single page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    /// <summary>Address of the previous page; null on the first one.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the next page; null on the last one.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Razor passes an attribute with a null value as an empty string.
        output.Content.SetHtmlContent(Pager.Of(texts, Previous is "" ? null : Previous, Next is "" ? null : Next));
    }
}

internal static class Pager
{
    public static IHtmlContent Of(IStringLocalizer texts, string? previous, string? next) => Markup.When(
        previous is not null || next is not null,
        $"""<nav class="pager" aria-label="{texts["Pager"]}">{Link(previous, "prev", "chevron-left", texts["Pager.Previous"])}{Link(next, "next", "chevron-right", texts["Pager.Next"])}</nav>""");

    private static IHtmlContent Link(string? address, string rel, string icon, string text) => Markup.When(
        address is not null,
        $"""<a class="btn" rel="{rel}" href="{address}">{(rel == "prev" ? Markup.Icon(icon) : Markup.Nothing)}{text}{(rel == "next" ? Markup.Icon(icon) : Markup.Nothing)}</a>""");
}
