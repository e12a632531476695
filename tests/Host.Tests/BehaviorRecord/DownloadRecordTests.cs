using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Web;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>File names and headers of every list as CSV and XLSX in both languages, and the sample files of imports.</summary>
[Collection(RecordCollection.Name)]
public sealed class DownloadRecordTests(RecordedHost host)
{
    private const string CsvHandler = "?handler=Csv";

    /// <summary>Roles to try in this order, because the lists require different permissions.</summary>
    private static readonly string[] Readers = ["admin", "office", "dean"];

    [Fact]
    public async Task Headers_OfEveryExport_MatchTheApprovedFile()
    {
        var import = await host.AsProgramAsync(SampleImport.MakeAsync);
        var visitors = new List<Visitor>();
        foreach (var role in Readers)
            visitors.Add(await Visitor.SignedInAsync(host, role));
        var lines = new List<string>();
        foreach (var route in (await Routes.ListAsync(host.Services)).Where(route => route.Method == "GET" && route.Pattern.EndsWith(CsvHandler, StringComparison.OrdinalIgnoreCase)))
            foreach (var language in (string[])["en", "es"])
                foreach (var format in (string[])["csv", "xlsx"])
                    lines.AddRange(Lines($"{route.Pattern} {language} {format}", await DownloadAsync(visitors, $"{route.Pattern.Replace("{id}", $"{import}", StringComparison.Ordinal)}&format={format}", language), allRows: false));
        lines.ShouldNotBeEmpty();
        visitors.ForEach(visitor => visitor.Dispose());
        ApprovedFile.ShouldHold("export-headers.txt", lines);
    }

    [Fact]
    public async Task Samples_OfImports_MatchTheApprovedFile()
    {
        using var office = await Visitor.SignedInAsync(host, "office");
        var lines = new List<string>();
        foreach (var kind in Enum.GetNames<ImportKind>())
            foreach (var workbook in (bool[])[false, true])
                lines.AddRange(Lines($"{kind} {(workbook ? "xlsx" : "csv")}", await DownloadAsync([office], $"/institution/imports/new?handler=Sample&kind={kind}&workbook={workbook}", "en"), allRows: true));
        ApprovedFile.ShouldHold("import-samples.txt", lines);
    }

    private static IEnumerable<string> Lines(string prefix, Download download, bool allRows) =>
        (allRows ? download.Rows.Select(row => string.Join(" | ", row)) : download.Rows[0]).Select(text => $"{prefix}: {text}").Prepend($"{prefix} file: {download.Name}");

    private static async Task<Download> DownloadAsync(IEnumerable<Visitor> visitors, string path, string language)
    {
        foreach (var visitor in visitors)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await visitor.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
                return await Download.ReadAsync(answer);
        }

        throw new InvalidOperationException($"Nobody gets {path}.");
    }

    private sealed record Download(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)
    {
        public static async Task<Download> ReadAsync(HttpResponseMessage answer)
        {
            var disposition = answer.Content.Headers.ContentDisposition!;
            var name = $"{(disposition.FileNameStar ?? disposition.FileName)!.Trim('"')} ({answer.Content.Headers.ContentType})";
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return new Download(name, answer.Content.Headers.ContentType!.MediaType == "text/csv" ? Csv(bytes) : Workbook(bytes));
        }

        private static List<IReadOnlyList<string>> Csv(byte[] bytes)
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            using var parser = new CsvHelper.CsvParser(reader, System.Globalization.CultureInfo.InvariantCulture);
            var rows = new List<IReadOnlyList<string>>();
            while (parser.Read())
                rows.Add(parser.Record!);
            return rows;
        }

        private static List<IReadOnlyList<string>> Workbook(byte[] bytes)
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            var workbookPart = document.WorkbookPart!;
            var shared = workbookPart.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
            var sheet = (WorksheetPart)workbookPart.GetPartById(workbookPart.Workbook.Descendants<Sheet>().First().Id!);
            return [.. sheet.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Text).ToList())];

            string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString ? shared![int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : cell.InnerText;
        }
    }
}
