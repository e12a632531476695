using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Shell;

/// <summary>
/// A button that asks before it acts; stands inside the form that it sends:
/// <code>
/// &lt;form method="post" asp-page-handler="Remove"&gt;
///   &lt;confirm-button label="@T["Remove"]" question="@T["Remove.Question"]" confirm="@T["Remove.Yes"]" /&gt;
/// &lt;/form&gt;
/// </code>
/// It opens in place by itself; with scripts it is a dialog. What stands inside (a reason to give) is part of the question.
/// </summary>
[HtmlTargetElement("confirm-button")]
public sealed class ConfirmButtonTagHelper(IStringLocalizer<KernelText> texts) : TagHelper
{
    /// <summary>On the button that asks: "Remove goal".</summary>
    public string Label { get; set; } = "";

    /// <summary>What will happen and whether it can be undone.</summary>
    public string Question { get; set; } = "";

    /// <summary>On the button that acts; says the deed, not "OK".</summary>
    public string Confirm { get; set; } = "";

    /// <summary>Decoration before the label.</summary>
    public string? Icon { get; set; }

    /// <summary>False for acts that take nothing away.</summary>
    public bool Destructive { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confirm");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <summary class="btn">{(Icon is null ? Markup.Nothing : Markup.Icon(Icon))}{Label}</summary>
            <div class="confirm-box"><p>{Question}</p>{inside}
            <div class="actions"><button class="btn {(Destructive ? "btn-danger" : "btn-primary")}" type="submit">{Confirm}</button><button class="btn" type="button" data-confirm-cancel hidden>{texts["Cancel"]}</button></div></div>
            """));
    }
}
