using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// <c>&lt;chart of="Model.Chart" /&gt;</c>: draws a <see cref="Chart"/> in the browser, with its table collapsed below. Without
/// scripts only the table is shown.
/// </summary>
[HtmlTargetElement("chart", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper(IStringLocalizer<UiText> texts) : TagHelper
{
    /// <summary>Key in the view data of a page with a chart; the layout then loads the scripts for charts.</summary>
    internal const string ScriptsKey = "Charts";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Chart Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData[ScriptsKey] = true;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("data-kind", Of.Kind);
        output.Attributes.SetAttribute("data-chart", JsonSerializer.Serialize(Of.Data));
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <figcaption><b>{Of.Title}</b>{Markup.When(Of.Note is not null, $"<span>{Of.Note}</span>")}</figcaption>
            <div class="chart-canvas" role="img" aria-label="{texts["Chart.Label", Of.Title]}" hidden></div>
            <details class="chart-table" open><summary>{texts["Chart.Table"]}</summary>{Table()}</details>
            """));
    }

    private IHtmlContent Table()
    {
        var headers = Of.Headers.Select((head, index) => Markup.Of($"""<th scope="col"{Css(index)}>{head}</th>"""));
        var rows = Of.Rows.Select(row => Markup.Of(
            $"<tr>{Markup.All(row.Select((cell, index) => index == 0 ? Markup.Of($"<th scope=\"row\">{cell}</th>") : Markup.Of($"<td{Css(index)} data-label=\"{Of.Headers[index]}\">{cell}</td>")))}</tr>"));
        return Markup.Of(
            $"""<div class="table-wrap"><table class="list"><caption class="vh">{Of.Title}</caption><thead><tr>{Markup.All(headers)}</tr></thead><tbody>{Markup.All(rows)}</tbody></table></div>""");
    }

    private IHtmlContent Css(int column) => Markup.Attribute("class", column == 0 || Of is NetworkChart ? null : "num");
}
