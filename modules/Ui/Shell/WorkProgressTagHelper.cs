using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;work-progress done="12" total="30" words="12 of 30 departments, about 1 minute" refresh-from="/reports/x/progress" /&gt;</c>:
/// a progress bar with text. While <c>refresh-from</c> is set, it replaces itself every second with the response of that address (this
/// component again, without <c>refresh-from</c> once the job has ended). Without scripts the page reloads every few seconds.
/// </summary>
[HtmlTargetElement("work-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WorkProgressTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Done { get; set; }

    /// <summary>0 when the total is unknown.</summary>
    public int Total { get; set; }

    public string Words { get; set; } = "";

    /// <summary>Address that returns this component with the current progress; null when the job has ended.</summary>
    public string? RefreshFrom { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress-block");
        if (RefreshFrom is not null)
        {
            ViewContext.ViewData[PageRefresh.Key] = PageRefresh.Seconds;
            output.Attributes.SetAttribute("hx-get", RefreshFrom);
            output.Attributes.SetAttribute("hx-trigger", "every 1s");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }

        var value = Total > 0 ? Markup.Attribute("value", Done.ToString(CultureInfo.InvariantCulture)) : Markup.Nothing;
        output.Content.SetHtmlContent(Markup.Of(
            $"""<progress max="{Math.Max(Total, 1)}"{value} aria-label="{texts["Progress"]}"></progress><p role="status">{Words}</p>"""));
    }
}
