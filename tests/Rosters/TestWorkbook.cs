using System.IO.Compression;
using System.Text;

namespace FacultyDev.Tests.Rosters;

/// <summary>Builds valid and invalid workbooks from the XML of their parts.</summary>
internal sealed class TestWorkbook
{
    private const string Namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly List<(string Name, string State, string Rows)> sheets = [];
    private readonly Dictionary<string, string> replaced = [];
    private string shared = "";
    private string styles = "";
    private string properties = "";

    /// <param name="rows">The rows of the sheet as XML.</param>
    public static byte[] Of(string rows) => new TestWorkbook().Sheet("Sheet1", rows).Build();

    /// <summary>Returns the rows of a sheet that contains only text.</summary>
    public static string Texts(params string[][] rows) => string.Concat(rows.Select((row, line) =>
        $"<row r=\"{line + 1}\">{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"));

    public TestWorkbook Sheet(string name, string rows, string state = "visible")
    {
        sheets.Add((name, state, rows));
        return this;
    }

    public TestWorkbook Shared(params string[] items)
    {
        shared = string.Concat(items.Select(item => $"<si>{item}</si>"));
        return this;
    }

    /// <param name="formats">The number formats of styles 0, 1, 2 and so on; ids from 164 on need a format code.</param>
    public TestWorkbook Styles(params (int Id, string? Code)[] formats)
    {
        styles = $"<numFmts>{string.Concat(formats.Where(format => format.Code is not null).Select(format => $"<numFmt numFmtId=\"{format.Id}\" formatCode=\"{format.Code}\"/>"))}</numFmts>"
            + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(formats.Select(format => $"<xf numFmtId=\"{format.Id}\"/>"))}</cellXfs>";
        return this;
    }

    public TestWorkbook Since1904()
    {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// <summary>Replaces the content of a part, for example with invalid XML.</summary>
    public TestWorkbook With(string part, string contents)
    {
        replaced[part] = contents;
        return this;
    }

    public byte[] Build(Action<ZipArchive>? more = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + Override("/xl/workbook.xml", "sheet.main") + Override("/xl/sharedStrings.xml", "sharedStrings") + Override("/xl/styles.xml", "styles")
                + string.Concat(sheets.Select((_, index) => Override($"/xl/worksheets/sheet{index + 1}.xml", "worksheet"))) + "</Types>");
            Put(zip, "_rels/.rels", Relationships(Relationship("rId1", "officeDocument", "xl/workbook.xml")));
            Put(zip, "xl/_rels/workbook.xml.rels", Relationships(
                Relationship("rIdT", "sharedStrings", "sharedStrings.xml") + Relationship("rIdS", "styles", "styles.xml")
                + string.Concat(sheets.Select((_, index) => Relationship($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")))));
            Put(zip, "xl/workbook.xml", $"<workbook {Namespaces}>{properties}<sheets>"
                + string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>"))
                + "</sheets></workbook>");
            Put(zip, "xl/sharedStrings.xml", $"<sst {Namespaces}>{shared}</sst>");
            Put(zip, "xl/styles.xml", $"<styleSheet {Namespaces}>{styles}</styleSheet>");
            for (var index = 0; index < sheets.Count; index++)
                Put(zip, $"xl/worksheets/sheet{index + 1}.xml", $"<worksheet {Namespaces}><sheetData>{sheets[index].Rows}</sheetData></worksheet>");
            more?.Invoke(zip);
        }

        return stream.ToArray();
    }

    private void Put(ZipArchive zip, string name, string contents) => Add(zip, name, replaced.GetValueOrDefault(name, contents));

    public static void Add(ZipArchive zip, string name, string contents)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(contents));
    }

    private static string Override(string part, string type) =>
        $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Relationships(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static string Relationship(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\"/>";
}
