using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// The header of every page: breadcrumbs, title, lead line and one primary action.
/// <code>
/// &lt;page-header title="@T["Actions"]" lead="@T["Actions.Lead"]"&gt;
///   &lt;page-crumb href="/responsibilities"&gt;@T["Table"]&lt;/page-crumb&gt;
///   &lt;page-chips&gt;…&lt;/page-chips&gt;
///   &lt;page-action&gt;&lt;a class="btn btn-primary" asp-page="Plan"&gt;…&lt;/a&gt;&lt;/page-action&gt;
/// &lt;/page-header&gt;
/// </code>
/// It also sets the document's title. Breadcrumbs start at the top level and do not include the page itself.
/// </summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    /// <summary>One line: what the page shows, for which year and unit.</summary>
    public string? Lead { get; set; }

    /// <summary>A small line above the title with the domain or role; rarely needed.</summary>
    public string? Kicker { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new PageHeaderParts();
        context.Items[typeof(PageHeaderParts)] = parts;
        await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] = Title;

        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.Clear();
        if (parts.Crumbs.Count > 0)
            output.Content.AppendHtml(Crumbs(parts.Crumbs));
        output.Content.AppendHtml(Markup.Of(
            $"""
            <div class="page-head-row"><div class="page-head-text">{Markup.When(Kicker is not null, $"<p class=\"kicker\">{Kicker}</p>")}<h1>{Title}</h1>
            {Markup.When(Lead is not null, $"<p class=\"lead\">{Lead}</p>")}</div>{Markup.When(parts.Action is not null, $"<div class=\"page-head-action\">{parts.Action}</div>")}</div>
            """));
        output.Content.AppendHtml(Markup.When(parts.Chips is not null, $"<div class=\"page-head-chips\">{parts.Chips}</div>"));
    }

    private IHtmlContent Crumbs(IEnumerable<IHtmlContent> crumbs) => Markup.Of(
        $"""<nav class="crumbs" aria-label="{texts["Breadcrumb"]}"><ol>{Markup.All(crumbs.Select(crumb => Markup.Of($"<li>{crumb}</li>")))}</ol></nav>""");
}

internal sealed class PageHeaderParts
{
    public List<IHtmlContent> Crumbs { get; } = [];

    public IHtmlContent? Action { get; set; }

    public IHtmlContent? Chips { get; set; }
}

/// <summary>A breadcrumb, inside <c>page-header</c>.</summary>
[HtmlTargetElement("page-crumb", ParentTag = "page-header")]
public sealed class PageCrumbTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        ((PageHeaderParts)context.Items[typeof(PageHeaderParts)]).Crumbs.Add(Markup.Of($"""<a href="{Href}">{text}</a>"""));
        output.SuppressOutput();
    }
}

/// <summary>The page's primary action, at the top right, inside <c>page-header</c>.</summary>
[HtmlTargetElement("page-action", ParentTag = "page-header")]
public sealed class PageActionTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderParts)context.Items[typeof(PageHeaderParts)]).Action = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>State, year, unit or filters below the lead line, inside <c>page-header</c>.</summary>
[HtmlTargetElement("page-chips", ParentTag = "page-header")]
public sealed class PageChipsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderParts)context.Items[typeof(PageHeaderParts)]).Chips = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
