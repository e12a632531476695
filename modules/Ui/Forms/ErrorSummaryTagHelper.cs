using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above a form: lists all errors with links to their fields and receives the focus when the page opens.
/// Without errors it renders nothing.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { ValidationState: ModelValidationState.Invalid })
            .OrderBy(entry => PositionOf(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Take(1).Select(error => (Field: entry.Key, error.ErrorMessage, Label: LabelOf(entry.Key))))
            .ToList();
        // After a conflict, the conflict notice shows the error in more detail.
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

    /// <summary>Returns the metadata from the page's model down to the field; it ends where a name is no property.</summary>
    private IEnumerable<ModelMetadata> Steps(string field)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var name in field.Split('.'))
        {
            if (metadata.Properties[name] is not { } property)
                yield break;
            yield return metadata = property;
        }
    }

    /// <summary>Returns the field's label followed by a colon; null when it has none.</summary>
    private string? LabelOf(string field) => Steps(field).LastOrDefault()?.DisplayName is { } name ? name + ": " : null;

    /// <summary>Returns the position of the property's declaration, so that errors are listed in the order of the form.</summary>
    private int PositionOf(string field) =>
        Steps(field).LastOrDefault() is { ContainerMetadata: { } container } property ? container.Properties.ToList().IndexOf(property) : -1;
}
