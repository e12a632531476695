using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Ui;

/// <summary>
/// A list with sorting, keyset paging, a column choice and a stacked layout on phones, all by links and GET forms.
/// <code>
/// &lt;data-table result="Model.People" caption="@T["People"]" csv-handler="Csv"&gt;
///   &lt;table-filter&gt;…a filter-chips form…&lt;/table-filter&gt;
///   &lt;empty-state title="…" text="…"&gt;…&lt;/empty-state&gt;
/// &lt;/data-table&gt;
/// </code>
/// The content other than the filter is shown when there are no rows.
/// </summary>
[HtmlTargetElement("data-table", Attributes = "result")]
public sealed class DataTableTagHelper(DateFormatter dates, IStringLocalizer<UiText> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public TableResult Result { get; set; } = null!;

    /// <summary>Names the list for screen readers.</summary>
    public string Caption { get; set; } = "";

    /// <summary>The page handler for CSV and XLSX downloads; null for no download links.</summary>
    public string? CsvHandler { get; set; }

    /// <summary>
    /// Id of a form on the page; each row then has a checkbox that belongs to it, sent as <c>ids</c>. Null for no checkboxes.
    /// </summary>
    public string? SelectForm { get; set; }

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new DataTableParts();
        context.Items[typeof(DataTableParts)] = parts;
        var empty = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "data-table");
        output.Content.SetHtmlContent(Markup.Of(
            $"""<div class="table-bar"><div class="table-filter">{parts.Filter}</div>{Markup.When(!Result.IsEmpty, $"<div class=\"table-tools\">{ColumnChoice()}{CsvLink()}</div>")}</div>"""));
        if (Result.IsEmpty)
            output.Content.AppendHtml(IsBeyondTheEnd ? NothingMore() : empty);
        else
            output.Content.AppendHtml(Table()).AppendHtml(Pager.Of(texts, Address("before", Result.Before), Address("after", Result.After)));
    }

    private bool IsBeyondTheEnd => Request.Query.ContainsKey("after") || Request.Query.ContainsKey("before");

    private string? Address(string key, string? place) => place is null ? null : PageAddress.With(Request, (key, place));

    private IHtmlContent Table()
    {
        var headers = Result.Headers.Where(head => head.IsShown).ToList();
        return Markup.Of(
            $"""
            <div class="table-wrap"><table class="list"><caption class="vh">{Caption}</caption>
            <thead><tr>{Markup.When(SelectForm is not null, $"<th scope=\"col\" class=\"pick-row\"><span class=\"vh\">{texts["Table.Select"]}</span></th>")}{Markup.All(headers.Select(Head))}</tr></thead>
            <tbody>{Markup.All(Result.GetLines(dates).Select(line => Row(line, headers)))}</tbody></table></div>
            """);
    }

    private IHtmlContent Head(TableHeader head)
    {
        var isSorted = head.Key == Result.SortedBy;
        var order = isSorted ? Result.IsDescending ? "descending" : "ascending" : null;
        var css = head.IsNumeric ? "num" : null;
        if (!head.IsSortable)
            return Markup.Of($"""<th scope="col"{Markup.Attribute("class", css)}>{head.Text}</th>""");
        var address = PageAddress.With(Request, ("sort", head.Key), ("desc", isSorted && !Result.IsDescending ? "true" : null));
        var arrow = isSorted ? Markup.Icon(Result.IsDescending ? "arrow-down" : "arrow-up") : Markup.Nothing;
        return Markup.Of(
            $"""<th scope="col"{Markup.Attribute("class", css)}{Markup.Attribute("aria-sort", order)}><a href="{address}">{head.Text}{arrow}</a></th>""");
    }

    private IHtmlContent Row(TableLine line, List<TableHeader> headers) => Markup.Of(
        $"<tr>{Tick(line)}{Markup.All(line.Cells.Select((cell, index) => index == 0 ? First(cell, line) : Cell(cell, headers[index])))}</tr>");

    private IHtmlContent Tick(TableLine line) => Markup.When(
        SelectForm is not null,
        $"""<td class="pick-row"><input class="form-check-input" type="checkbox" name="ids" value="{line.Id}" form="{SelectForm}" aria-labelledby="row-{line.Id}"></td>""");

    private IHtmlContent First(IHtmlContent cell, TableLine line)
    {
        var id = Markup.Attribute("id", SelectForm is null ? null : $"row-{line.Id}");
        return line.Link is null
            ? Markup.Of($"""<th scope="row"{id}>{cell}</th>""")
            : Markup.Of($"""<th scope="row"{id}><a class="row-link" href="{line.Link}">{cell}</a></th>""");
    }

    private static IHtmlContent Cell(IHtmlContent cell, TableHeader head) =>
        Markup.Of($"""<td{Markup.Attribute("class", head.IsNumeric ? "num" : null)} data-label="{head.Text}">{cell}</td>""");

    private IHtmlContent ColumnChoice()
    {
        var boxes = Result.Headers.Skip(1).Select(head => Markup.Of(
            $"""<label class="form-check"><input class="form-check-input" type="checkbox" name="columns" value="{head.Key}"{Markup.Flag("checked", head.IsShown)}><span class="form-check-label">{head.Text}</span></label>"""));
        return Markup.Of(
            $"""
            <details class="menu"><summary class="btn btn-sm btn-quiet">{Markup.Icon("columns")}{texts["Table.Columns"]}</summary>
            <form class="menu-panel column-choice" method="get" action="{Request.Path}">{PageAddress.HiddenFields(Request, "columns")}
            <fieldset><legend class="vh">{texts["Table.Columns"]}</legend>{Markup.All(boxes)}</fieldset>
            <button class="btn btn-sm btn-primary" type="submit">{texts["Table.ShowColumns"]}</button></form></details>
            """);
    }

    private IHtmlContent CsvLink() => Markup.When(
        CsvHandler is not null,
        $"""<a class="btn btn-sm btn-quiet" href="{PageAddress.With(Request, ("handler", CsvHandler))}" download>{Markup.Icon("download")}CSV</a><a class="btn btn-sm btn-quiet" href="{PageAddress.With(Request, ("handler", CsvHandler), ("format", TableXlsx.Format))}" download>{Markup.Icon("download")}XLSX</a>""");

    private IHtmlContent NothingMore() => Markup.Of(
        $"""<p class="secondary">{texts["Table.NothingMore"]} <a href="{PageAddress.With(Request)}">{texts["Table.ToFirst"]}</a></p>""");
}

internal sealed class DataTableParts
{
    public IHtmlContent Filter { get; set; } = Markup.Nothing;
}

/// <summary>Search and filters above the list, inside <c>data-table</c>; shown even when there are no rows.</summary>
[HtmlTargetElement("table-filter", ParentTag = "data-table")]
public sealed class TableFilterTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((DataTableParts)context.Items[typeof(DataTableParts)]).Filter = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
