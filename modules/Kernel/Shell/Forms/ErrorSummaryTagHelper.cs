using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Shell;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above a form: all that is wrong, each with a link to its field; takes the focus when the page opens.
/// Nothing at all when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<KernelText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { ValidationState: ModelValidationState.Invalid })
            .SelectMany(entry => entry.Value!.Errors.Take(1).Select(error => (Field: entry.Key, error.ErrorMessage, Label: LabelOf(entry.Key))))
            .ToList();
        // A conflict has its own notice, which says the same and more.
        if (errors.Count == 0 || ViewContext.HttpContext.Items.ContainsKey(FormPageFilter.ConflictKey))
        {
            output.SuppressOutput();
            return;
        }

        var lines = errors.Select(error => error.Field.Length == 0
            ? Markup.Of($"<li>{error.ErrorMessage}</li>")
            : Markup.Of($"""<li><a href="#{Markup.FieldId(error.Field)}">{error.Label}{error.ErrorMessage}</a></li>"""));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-error error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            {Markup.Icon("alert-triangle")}<div><h2>{texts["Errors.Title"]}</h2><ul>{Markup.All(lines)}</ul><p>{texts["Errors.Kept"]}</p></div>
            """));
    }

    /// <summary>The field's name with a colon, where the property of the model has one.</summary>
    private string? LabelOf(string field)
    {
        var explorer = ViewContext.ViewData.ModelExplorer;
        foreach (var step in field.Split('.'))
            if (explorer?.Metadata.Properties[step] is not null)
                explorer = explorer.GetExplorerForProperty(step);
            else
                return null;
        return explorer?.Metadata.DisplayName is { } name ? name + ": " : null;
    }
}
