using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Shell;

/// <param name="At">UTC.</param>
/// <param name="Actions">Small forms of this comment, such as removing one's own; null when there are none.</param>
/// <param name="Place">Where it was said, when that is not where one is; null otherwise.</param>
/// <param name="IsGone">The text is what the page says in place of what the author took back.</param>
public sealed record CommentView(string Author, DateTime At, string Text, IHtmlContent? Actions = null, string? Place = null, bool IsGone = false);

/// <summary>
/// <c>&lt;comment-thread comments="Model.Comments"&gt;the form to write one&lt;/comment-thread&gt;</c>: oldest first, plain text with
/// its line breaks. What stands inside comes after the last comment.
/// </summary>
[HtmlTargetElement("comment-thread")]
public sealed class CommentThreadTagHelper(IStringLocalizer<KernelText> texts) : TagHelper
{
    public IReadOnlyList<CommentView> Comments { get; set; } = [];

    /// <summary>What to say while there is none.</summary>
    public string? Empty { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var form = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "thread");
        output.Content.SetHtmlContent(Comments.Count == 0
            ? Markup.Of($"""<p class="secondary">{Empty ?? texts["Comments.None"].Value}</p>""")
            : Markup.Of($"<ol>{Markup.All(Comments.Select(One))}</ol>"));
        output.Content.AppendHtml(form);
    }

    private static IHtmlContent One(CommentView comment) => Markup.Of(
        $"""
        <li><span class="initials" aria-hidden="true">{Initials.Of(comment.Author)}</span><div><p class="thread-by"><b>{comment.Author}</b> <time datetime="{comment.At:O}">{DateFormatter.Moment(comment.At)}</time>{Markup.When(comment.Place is not null, $" <span class=\"secondary\">· {comment.Place}</span>")}</p><p class="{(comment.IsGone ? "thread-text secondary" : "thread-text")}">{comment.Text}</p>{comment.Actions ?? Markup.Nothing}</div></li>
        """);
}
