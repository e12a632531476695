using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;state-icon tone="Ok" words="On track" /&gt;</c>: a green tick, orange triangle, dashed ring or crossed ring, with text for
/// screen readers. With <c>show-words</c> the text is visible.
/// </summary>
[HtmlTargetElement("state-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateIconTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>The state in words; empty when they stand beside the icon.</summary>
    public string Words { get; set; } = "";

    public bool ShowWords { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "state");
        output.Content.SetHtmlContent(StateIcon.Of(Tone));
        output.Content.AppendHtml(Markup.Of(
            $"""<span{(ShowWords ? Markup.Nothing : Markup.Attribute("class", "vh"))}>{Words}</span>"""));
    }
}

/// <summary>Returns the icon alone, for table cells with the text beside it.</summary>
public static class StateIcon
{
    public static IHtmlContent Of(Tone tone) => Markup.Of(
        $"""<svg class="st" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Drawing(tone)}</svg>""");

    private static HtmlString Drawing(Tone tone) => tone switch
    {
        Tone.Ok => new HtmlString(
            """<circle cx="8" cy="8" r="7.2" fill="var(--ok)"/><path d="M4.8 8.3 7 10.5l4.2-4.6" fill="none" stroke="var(--on-state)" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>"""),
        Tone.Attention => new HtmlString(
            """<path d="M8 1.2 15.2 14a.8.8 0 0 1-.7 1.2H1.5A.8.8 0 0 1 .8 14Z" fill="var(--warn)"/><path d="M8 6v4" stroke="var(--on-state)" stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="12.6" r="1" fill="var(--on-state)"/>"""),
        Tone.None => new HtmlString(
            """<circle cx="8" cy="8" r="6.4" fill="none" stroke="var(--none)" stroke-width="1.5" stroke-dasharray="2.4 2.6"/>"""),
        _ => new HtmlString(
            """<circle cx="8" cy="8" r="6.4" fill="none" stroke="var(--none)" stroke-width="1.3"/><path d="M5 8h6" stroke="var(--none)" stroke-width="1.5" stroke-linecap="round"/>"""),
    };
}
