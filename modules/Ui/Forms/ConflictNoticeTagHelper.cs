using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>A field of a record that was changed by somebody else meanwhile.</summary>
/// <param name="Yours">The value entered in this form.</param>
/// <param name="Stored">The value stored now.</param>
public sealed record ConflictField(string Label, string? Yours, string? Stored);

/// <summary>
/// <c>&lt;conflict-notice fields="Model.Conflict" /&gt;</c> above a form: after a version conflict, shows the entered and the stored values
/// of the fields that differ. Without a conflict it renders nothing. The form then contains the stored version, so saving again
/// overwrites the stored values.
/// </summary>
[HtmlTargetElement("conflict-notice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConflictNoticeTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public IEnumerable<ConflictField> Fields { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.HttpContext.Items.ContainsKey(FormPageFilter.ConflictKey))
        {
            output.SuppressOutput();
            return;
        }

        var rows = Fields.Where(field => (field.Yours ?? "") != (field.Stored ?? "")).Select(field => Markup.Of(
            $"""<tr><th scope="row">{field.Label}</th><td data-label="{texts["Conflict.Yours"]}">{field.Yours}</td><td data-label="{texts["Conflict.Stored"]}">{field.Stored}</td></tr>"""));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-warn error-summary conflict");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            {Markup.Icon("alert-triangle")}<div><h2>{texts["Conflict.Title"]}</h2><p>{texts["Conflict.Text"]}</p>
            <table class="list"><caption class="vh">{texts["Conflict.Title"]}</caption><thead><tr><td></td><th scope="col">{texts["Conflict.Yours"]}</th><th scope="col">{texts["Conflict.Stored"]}</th></tr></thead><tbody>{Markup.All(rows)}</tbody></table></div>
            """));
    }
}
