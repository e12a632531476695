using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <param name="Bytes">Size in bytes; null when it is not a file, such as a link.</param>
/// <param name="Detail">Who added it and when, in words.</param>
/// <param name="Actions">Small forms for this file; null for none.</param>
public sealed record FileView(string Name, string Path, long? Bytes, string? Detail, IHtmlContent? Actions = null);

/// <summary>
/// <c>&lt;file-list files="Model.Evidence" empty="@T["Evidence.None"]" /&gt;</c>: files and links with their size and who added them.
/// </summary>
[HtmlTargetElement("file-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileListTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    public IReadOnlyList<FileView> Files { get; set; } = [];

    /// <summary>Text shown when there are no files; null for the default text.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Files.Count == 0
            ? Markup.Of($"""<p class="secondary">{Empty ?? texts["Files.None"].Value}</p>""")
            : Markup.Of($"""<ul class="files">{Markup.All(Files.Select(One))}</ul>"""));
    }

    private static IHtmlContent One(FileView file) => Markup.Of(
        $"""
        <li>{Markup.Icon(file.Bytes is null ? "link" : "file")}<div><a href="{file.Path}">{file.Name}</a>{Markup.When(file.Bytes is not null, $" <span class=\"secondary small nowrap\">{Size(file.Bytes ?? 0)}</span>")}{Markup.When(file.Detail is not null, $"<p class=\"secondary small\">{file.Detail}</p>")}</div>{file.Actions ?? Markup.Nothing}</li>
        """);

    internal static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1_000} kB",
        _ => (bytes / 1_000_000m).ToString("0.#", CultureInfo.CurrentCulture) + " MB",
    };
}
