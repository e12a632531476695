using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// A button that asks for confirmation before it submits the form that contains it:
/// <code>
/// &lt;form method="post" asp-page-handler="Remove"&gt;
///   &lt;confirm-button label="@T["Remove"]" question="@T["Remove.Question"]" confirm="@T["Remove.Yes"]" /&gt;
/// &lt;/form&gt;
/// </code>
/// Without scripts the question expands in place; with scripts it is a dialog. Child content (such as a reason field) is part of the
/// question.
/// </summary>
[HtmlTargetElement("confirm-button")]
public sealed class ConfirmButtonTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    /// <summary>Label of the button that opens the question: "Remove goal".</summary>
    public string Label { get; set; } = "";

    /// <summary>States what will happen and whether it can be undone.</summary>
    public string Question { get; set; } = "";

    /// <summary>Label of the button that submits; it names the action instead of saying "OK".</summary>
    public string Confirm { get; set; } = "";

    /// <summary>Name of a decorative icon before the label; null for none.</summary>
    public string? Icon { get; set; }

    /// <summary>False for actions that do not delete or end anything.</summary>
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
