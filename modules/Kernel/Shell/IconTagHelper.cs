using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FacultyDev.Kernel.Shell;

/// <summary><c>&lt;icon name="bell" /&gt;</c>: decoration in the size of the text; give the words beside it.</summary>
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
