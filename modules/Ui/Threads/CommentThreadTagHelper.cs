using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <param name="At">UTC.</param>
/// <param name="Actions">Small forms for this comment, such as deleting one's own; null for none.</param>
/// <param name="Place">Where the comment was written, if elsewhere; null otherwise.</param>
/// <param name="IsGone">True when the author withdrew the comment and <paramref name="Text"/> is a replacement.</param>
public sealed record CommentView(string Author, DateTime At, string Text, IHtmlContent? Actions = null, string? Place = null, bool IsGone = false);

/// <summary>
/// <c>&lt;comment-thread comments="Model.Comments"&gt;the form to write one&lt;/comment-thread&gt;</c>: comments from oldest to newest, as
/// plain text with line breaks. The child content follows the last comment.
/// </summary>
[HtmlTargetElement("comment-thread")]
public sealed class CommentThreadTagHelper(DateFormatter dates, IStringLocalizer<UiText> texts) : TagHelper
{
    public IReadOnlyList<CommentView> Comments { get; set; } = [];

    /// <summary>Text shown when there are no comments; null for the default text.</summary>
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

    private IHtmlContent One(CommentView comment) => Markup.Of(
        $"""
        <li><span class="initials" aria-hidden="true">{Initials.Of(comment.Author)}</span><div><p class="thread-by"><b>{comment.Author}</b> <time datetime="{comment.At:O}">{dates.Moment(comment.At)}</time>{Markup.When(comment.Place is not null, $" <span class=\"secondary\">· {comment.Place}</span>")}</p><p class="{(comment.IsGone ? "thread-text secondary" : "thread-text")}">{comment.Text}</p>{comment.Actions ?? Markup.Nothing}</div></li>
        """);
}
