using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FacultyDev.Ui;

/// <summary>Exports a list as CSV: RFC 4180, UTF-8 with a byte order mark for spreadsheets, protected against formula injection.</summary>
public static class TableCsv
{
    /// <summary>
    /// Streams all rows in the requested order:
    /// <c>public IActionResult OnGetCsv(TableRequest table) => TableCsv.Of("people", Rows(), Definition(), table)</c>.
    /// </summary>
    /// <param name="name">The file name without extension.</param>
    /// <param name="rows">All rows that the viewer may see, filtered as on the page.</param>
    public static IActionResult Of<TRow>(string name, IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request) =>
        new CsvResult<TRow>(name, rows, definition, request);

    /// <summary>
    /// Returns one field. Text that a spreadsheet would interpret as a formula gets a leading apostrophe; numbers and dates are
    /// culture-independent.
    /// </summary>
    internal static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            string plain => EscapeFormula(plain),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            decimal or double or int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => EscapeFormula(value.ToString() ?? ""),
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string EscapeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private sealed class CsvResult<TRow>(string name, IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            if (context.HttpContext.Request.Query["format"] == TableXlsx.Format)
            {
                await TableXlsx.Of(name, rows, definition, request).ExecuteResultAsync(context);
                return;
            }

            var response = context.HttpContext.Response;
            response.ContentType = "text/csv; charset=utf-8";
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.csv" }.ToString();

            var columns = definition.Columns.Where(column => column.Csv is not null).ToList();
            var order = TableOrder<TRow>.Of(definition, request);
            await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
            await writer.WriteLineAsync(string.Join(',', columns.Select(column => Field(column.Header))));
            var all = order.Sort.Order(rows, order.IsDescending).AsRowStream();
            await foreach (var row in all.WithCancellation(context.HttpContext.RequestAborted))
                await writer.WriteLineAsync(string.Join(',', columns.Select(column => Field(column.Csv!(row)))));
        }
    }
}
