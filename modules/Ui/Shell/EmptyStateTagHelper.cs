using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;empty-state icon="target" title="…" text="…"&gt;one button&lt;/empty-state&gt;</c>: explains what will appear here and why
/// it matters, with the first action to take.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "inbox";

    /// <summary>States why there is no content: "Nobody has answered yet".</summary>
    public string Title { get; set; } = "";

    /// <summary>Explains what will appear here and why it matters.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var button = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.SetHtmlContent(Markup.Of(
            $"""<span class="empty-state-icon">{Markup.Icon(Icon)}</span><p class="empty-state-title">{Title}</p>"""));
        output.Content.AppendHtml(Markup.When(Text is not null, $"""<p class="empty-state-text">{Text}</p>"""));
        output.Content.AppendHtml(Markup.When(!button.IsEmptyOrWhiteSpace, $"""<div class="empty-state-action">{button}</div>"""));
    }
}
