using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// Filters as chips that show the current value. Each opens its choices as links, so filtering takes one click and the address can be
/// shared.
/// <code>
/// &lt;filter-chips search="@T["Find"]"&gt;
///   &lt;filter-chip name="unit" label="@T["Unit"]" items="units" any="@T["AllUnits"]" /&gt;
/// &lt;/filter-chips&gt;
/// </code>
/// </summary>
[HtmlTargetElement("filter-chips")]
public sealed class FilterChipsTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Placeholder of the search box for <c>q</c>; null for no search box.</summary>
    public string? Search { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chips = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chips");
        output.Content.SetHtmlContent(Markup.When(
            Search is not null,
            $"""
            <form class="search" role="search" method="get" action="{request.Path}">{PageAddress.HiddenFields(request, "q")}{Markup.Icon("search")}
            <input type="search" name="q" value="{request.Query["q"].ToString()}" aria-label="{Search}" placeholder="{Search}" maxlength="100" autocomplete="off"><button class="vh" type="submit">{texts["Search"]}</button></form>
            """));
        output.Content.AppendHtml(chips);
    }
}

/// <summary>A filter, inside <c>filter-chips</c> or <c>page-chips</c>.</summary>
[HtmlTargetElement("filter-chip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterChipTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The key in the query string.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Text of the first choice, "no filter"; null when one of the items always applies.</summary>
    public string? Any { get; set; }

    /// <summary>The current value; taken from the query string when null.</summary>
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var value = Value ?? request.Query[Name].ToString();
        var items = Items.ToList();
        var chosen = items.Find(item => item.Value == value && value.Length > 0) ?? (value.Length == 0 ? items.Find(item => item.Selected) : null);
        var choices = items.Select(item => Choice(request, item.Text, item.Value, item == chosen));
        if (Any is not null)
            choices = choices.Prepend(Choice(request, Any, null, chosen is null));

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "menu chip-menu");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <summary class="{(chosen is null || Any is null ? "chip" : "chip chip-on")}"><span class="chip-label">{Label}</span> {chosen?.Text ?? Any ?? Label}{Markup.Icon("chevron-down")}</summary>
            <div class="menu-panel chip-choices">{Markup.All(choices)}</div>
            """));
    }

    private IHtmlContent Choice(HttpRequest request, string text, string? value, bool isChosen) => Markup.Of(
        $"""<a href="{PageAddress.With(request, (Name, value))}"{Markup.Attribute("class", isChosen ? "active" : null)}{Markup.Attribute("aria-current", isChosen ? "true" : null)}>{text}</a>""");
}
