using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Modules.Tests.Ui;

public sealed class TableXlsxTests
{
    [Fact]
    public async Task WriteAsync_NumbersDatesAndText_AreTypedAndTextIsNeverAFormula()
    {
        using var book = await WrittenAsync(["Title", "Due"], ["=1+1", new DateOnly(2026, 11, 23)], ["Ünïcode 🎓\u0001", null], [12.5m, 7]);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cells = sheet.Descendants<Cell>().ToList();
        cells[2].DataType!.Value.ShouldBe(CellValues.InlineString);
        cells[2].InnerText.ShouldBe("=1+1");
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        DateTime.FromOADate(double.Parse(cells[3].CellValue!.Text)).ShouldBe(new DateTime(2026, 11, 23));
        cells[4].InnerText.ShouldBe("Ünïcode 🎓");
        (cells[6].DataType!.Value, cells[6].CellValue!.Text).ShouldBe((CellValues.Number, "12.5"));
    }

    [Fact]
    public async Task WriteAsync_AnySheet_IsValidAndFreezesItsHeader()
    {
        using var book = await WrittenAsync(["Title"], ["A"], ["B"]);
        new OpenXmlValidator().Validate(book).Select(error => error.Description).ShouldBeEmpty();
        var pane = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Pane>().ShouldHaveSingleItem();
        (pane.State!.Value, pane.VerticalSplit!.Value).ShouldBe((PaneStateValues.Frozen, 1));
    }

    [Fact]
    public async Task TableCsv_RequestForAWorkbook_ReturnsAllRowsInOne()
    {
        await using var db = await VisitContext.WithVisitsAsync(120);
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString("?handler=Csv&format=xlsx");
        var body = new MemoryStream();
        http.Response.Body = body;
        await TableCsv.Of("visits", db.Rows, VisitRow.Table(), new TableRequest { Sort = "name" })
            .ExecuteResultAsync(new ActionContext { HttpContext = http });

        http.Response.ContentType.ShouldBe(TableXlsx.ContentType);
        http.Response.Headers.ContentDisposition.ToString().ShouldContain("visits.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream(body.ToArray()), isEditable: false);
        book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count().ShouldBe(121);
    }

    private static async Task<SpreadsheetDocument> WrittenAsync(string[] heads, params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await TableXlsx.WriteAsync(stream, heads, rows.Select(row => (IReadOnlyList<object?>)row).ToAsyncEnumerable(), CancellationToken.None);
        return SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
    }
}
