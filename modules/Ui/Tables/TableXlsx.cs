using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FacultyDev.Ui;

/// <summary>
/// Exports a list as an XLSX workbook with the columns of the CSV export. Numbers and dates are typed, and the header row is frozen. Text
/// cells are never interpreted as formulas, so they need no leading apostrophe.
/// </summary>
public static class TableXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Value of the <c>format</c> parameter that requests a workbook instead of CSV.</summary>
    internal const string Format = "xlsx";

    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Day = 2;
    private const uint Moment = 3;

    /// <summary>
    /// Returns all rows in the requested order. Pages need not call it: their CSV handler returns a workbook when the address contains
    /// <c>format=xlsx</c>.
    /// </summary>
    /// <inheritdoc cref="TableCsv.Of"/>
    public static IActionResult Of<TRow>(string name, IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request) =>
        new XlsxResult<TRow>(name, rows, definition, request);

    /// <summary>Writes one sheet row by row, so that memory use does not grow with the number of rows.</summary>
    internal static async Task WriteAsync(Stream stream, IReadOnlyList<string> headers, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var sheet = book.AddNewPart<WorksheetPart>("sheet1");
        book.Workbook = new Workbook(new Sheets(new Sheet { Id = "sheet1", SheetId = 1, Name = "1" }));
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(headers.Select(head => Cell(head, Bold))));
        await foreach (var row in rows.WithCancellation(cancellationToken))
            writer.WriteElement(new Row(row.Select(value => Cell(value, Plain))));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell(),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Day),
        DateTime time => Number(time.ToOADate(), Moment),
        int or long or decimal or double => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), style),
        bool flag => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        _ => new Cell(new InlineString(new Text(RemoveInvalidCharacters(value.ToString() ?? "")) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString, StyleIndex = style,
        },
    };

    private static Cell Number(double value, uint style) =>
        new() { DataType = CellValues.Number, CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)), StyleIndex = style };

    /// <summary>Removes characters that XML does not allow and truncates the text to the 32,767 characters of a cell.</summary>
    private static string RemoveInvalidCharacters(string text)
    {
        const int longest = 32_767;
        var clean = string.Concat(text.Where(sign => char.IsSurrogate(sign) || XmlConvert.IsXmlChar(sign)));
        return clean.Length <= longest ? clean : clean[..longest];
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));

    private sealed class XlsxResult<TRow>(string name, IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
            var columns = definition.Columns.Where(column => column.Csv is not null).ToList();
            var order = TableOrder<TRow>.Of(definition, request);
            // A zip file needs a seekable stream, which a response is not. The temporary file is deleted when it is closed.
            await using var file = new FileStream(
                Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await WriteAsync(
                file, [.. columns.Select(column => column.Header)],
                order.Sort.Order(rows, order.IsDescending).AsRowStream().Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => column.Csv!(row))]),
                cancellation);
            response.ContentType = ContentType;
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.xlsx" }.ToString();
            file.Position = 0;
            await file.CopyToAsync(response.Body, cancellation);
        }
    }
}
