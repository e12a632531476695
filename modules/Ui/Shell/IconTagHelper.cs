using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;icon name="bell" /&gt;</c>: a decorative icon in the size of the text. It is hidden from screen readers, so put words beside it.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>A name from <see cref="Icons"/>.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Icon(Name));
    }
}
