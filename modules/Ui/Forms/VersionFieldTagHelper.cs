using System.Globalization;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;version-field stored="Model.Action.Version" /&gt;</c>: the version of the record on which the form is based, sent as
/// <c>Version</c>. It stays unchanged when the form is shown again with errors. After a conflict it becomes the stored version, so saving
/// again overwrites the stored values.
/// </summary>
[HtmlTargetElement("version-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VersionFieldTagHelper : TagHelper
{
    private const string Name = "Version";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The version stored now.</summary>
    public int Stored { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sent = ViewContext.ViewData.ModelState.TryGetValue(Name, out var state) ? state.AttemptedValue : null;
        var isConflict = ViewContext.HttpContext.Items.ContainsKey(FormPageFilter.ConflictKey);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", isConflict || sent is null ? Stored.ToString(CultureInfo.InvariantCulture) : sent);
    }
}
