using System.IO.Compression;
using System.Text;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Tests.Rosters;

namespace FacultyDev.Modules.Tests.Kernel.Files;

public sealed class WorkbookReaderTests
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

    [Fact]
    public void Rows_EveryKindOfCell_IsTheTextOfACsv()
    {
        var file = new TestWorkbook()
            .Shared("<t>from the list</t>", "<r><t>in </t></r><r><t xml:space=\"preserve\">pieces </t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh>")
            .Styles((0, null), (14, null), (164, "dd\\/mm\\/yyyy"), (165, "0.00&quot; days&quot;"), (22, null))
            .Sheet("Sheet1", Rows(
                "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>",
                "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>",
                "<c s=\"1\"><v>40405</v></c><c s=\"2\"><v>40405</v></c>",
                "<c s=\"3\"><v>40405</v></c><c s=\"4\"><v>40405.75</v></c>",
                "<c><v>00123</v></c><c><v>1.25E+2</v></c>",
                "<c t=\"str\"><f>A1&amp;B1</f><v>made</v></c><c s=\"1\"><f>TODAY()</f><v>40405</v></c>",
                "<c t=\"d\"><v>2010-08-15T00:00:00</v></c><c t=\"inlineStr\"><is><r><t>two </t></r><r><t>runs</t></r></is></c>"))
            .Build();

        Read(file).ShouldBe(
        [
            "from the list|in pieces ", "TRUE|FALSE", "2010-08-15|2010-08-15", "40405|2010-08-15", "00123|125", "made|2010-08-15", "2010-08-15|two runs",
        ]);
    }

    [Theory]
    [InlineData(false, "1", "1900-01-01")]
    [InlineData(false, "59", "1900-02-28")]
    [InlineData(false, "61", "1900-03-01")]
    [InlineData(false, "46249", "2026-08-15")]
    [InlineData(true, "44787", "2026-08-15")]
    [InlineData(false, "0", "0")]
    [InlineData(false, "99999999", "99999999")]
    public void Rows_SerialDates_AreIsoDates(bool since1904, string serial, string day)
    {
        var workbook = new TestWorkbook().Styles((14, null)).Sheet("Sheet1", Rows($"<c s=\"0\"><v>{serial}</v></c>"));

        Read((since1904 ? workbook.Since1904() : workbook).Build()).ShouldBe([$"{day}|"]);
    }

    [Fact]
    public void Rows_GapsAndRowsWithoutNumbers_AreNumberedAsInTheSheet()
    {
        var file = TestWorkbook.Of(Header + "<row r=\"4\"><c r=\"B4\"><v>4</v></c></row><row><c><v>5</v></c></row><row r=\"9\"/><row r=\"10\"><c r=\"A10\"><v>10</v></c></row>");
        using var reader = Open(file);

        reader.Rows().Select(row => (row.Line, string.Join('|', row.Cells))).ShouldBe([(4, "|4"), (5, "5|"), (10, "10|")]);
    }

    [Fact]
    public void Rows_FormulasWithoutValuesAndErrors_NameTheCell()
    {
        var file = TestWorkbook.Of(Rows("<c><v>1</v></c><c r=\"B2\"><f>A1</f></c>", "<c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c r=\"D4\"><v>1</v></c>", "<c><v>9</v></c>"));
        using var reader = Open(file);

        var damages = reader.Rows().Select(row => row.Damage).ToList();

        damages.Select(damage => damage?.Code).ShouldBe(
            ["kernel.row.formula-without-value", "kernel.row.cell-error", "kernel.row.cell-outside-header", null]);
        damages[0]!.Arguments.ShouldBe(["B2"]);
        damages[1]!.Arguments.ShouldBe(["A3", "#DIV/0!"]);
        damages[2]!.Arguments.ShouldBe(["D4"]);
    }

    [Fact]
    public void Open_SeveralSheets_UsesTheFirstVisibleOrTheNamedOne()
    {
        var file = new TestWorkbook().Sheet("Hidden", TestWorkbook.Texts(["x"], ["0"]), "hidden").Sheet("First", TestWorkbook.Texts(["a"], ["1"]))
            .Sheet("Second", TestWorkbook.Texts(["b"], ["2"])).Build();

        using (var first = Open(file))
            (first.Columns.Single(), string.Join(',', first.Sheets)).ShouldBe(("a", "First,Second"));
        using (var second = SpreadsheetReader.Open(new MemoryStream(file), null, "Second"))
            second.Columns.ShouldBe(["b"]);
        Code(() => SpreadsheetReader.Open(new MemoryStream(file), null, "Third")).ShouldBe("kernel.spreadsheet.sheet-missing");
    }

    [Fact]
    public void Write_ThenRead_ReturnsTheSameRows()
    {
        string[][] rows = [["a", "b"], ["Ünï & <x>", " spaced "], ["", "2026-08-15"]];
        using var reader = Open(WorkbookWriter.Write("people", rows));

        reader.Columns.ShouldBe(rows[0]);
        reader.Rows().Select(row => row.Cells).ShouldBe(rows.Skip(1));
    }

    [Fact]
    public void Rows_VeryLongCell_IsRefusedWithItsLine()
    {
        using var reader = Open(TestWorkbook.Of(Rows("<c><v>1</v></c>", $"<c t=\"inlineStr\"><is><t>{new string('x', 10_000_000)}</t></is></c>")));

        var refusal = Should.Throw<DomainException>(() => reader.Rows().ToList());

        (refusal.Code, refusal.Arguments[0]).ShouldBe(("kernel.spreadsheet.cell-too-long", 3));
    }

    [Fact]
    public void Rows_VeryLongSharedString_IsRefusedWhereItIsUsed()
    {
        var file = new TestWorkbook().Shared($"<t>{new string('x', 10_000_000)}</t>").Sheet("Sheet1", Rows("<c t=\"s\"><v>0</v></c>")).Build();
        using var reader = Open(file);

        Code(() => reader.Rows().ToList()).ShouldBe("kernel.spreadsheet.cell-too-long");
    }

    [Fact]
    public void Open_ZipBomb_IsRefusedBeforeItIsRead()
    {
        var bomb = new TestWorkbook().Sheet("Sheet1", Header).Build(zip =>
        {
            using var stream = zip.CreateEntry("xl/media/image1.png", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 20; i++)
                stream.Write(zeros);
        });

        bomb.Length.ShouldBeLessThan(100_000);
        Code(() => Open(bomb)).ShouldBe("kernel.spreadsheet.workbook-too-large");
    }

    [Fact]
    public void Open_TooManyParts_IsRefused() =>
        Code(() => Open(new TestWorkbook().Sheet("Sheet1", Header).Build(zip =>
        {
            for (var i = 0; i <= WorkbookLimits.MaxParts; i++)
                TestWorkbook.Add(zip, $"xl/x{i}.xml", "<x/>");
        }))).ShouldBe("kernel.spreadsheet.workbook-too-large");

    [Fact]
    public void Open_XmlEntityExpansion_IsRefused() =>
        Code(() => Open(new TestWorkbook().Sheet("Sheet1", Header)
            .With("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>").Build()))
        .ShouldBe("kernel.spreadsheet.unreadable-workbook");

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook>")]
    [InlineData("xl/sharedStrings.xml", "no xml")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")]
    [InlineData("[Content_Types].xml", "<Types/>")]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")]
    public void Open_DamagedPart_IsRefusedAsUnreadable(string part, string contents)
    {
        var file = new TestWorkbook().Sheet("Sheet1", Header).With(part, contents).Build();

        Code(() => Open(file).Rows().ToList()).ShouldBe("kernel.spreadsheet.unreadable-workbook");
    }

    [Fact]
    public void Open_TruncatedZip_IsRefusedAsUnreadable() => Code(() => Open(TestWorkbook.Of(Header)[..400])).ShouldBe("kernel.spreadsheet.unreadable-workbook");

    [Fact]
    public void Open_OldExcelFormat_IsRefusedAsUnsupported() =>
        Code(() => Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])).ShouldBe("kernel.spreadsheet.unsupported-excel");

    [Fact]
    public void Rows_MissingSharedString_IsRefusedAsUnreadable() =>
        Code(() => Open(TestWorkbook.Of(Rows("<c t=\"s\"><v>7</v></c>"))).Rows().ToList()).ShouldBe("kernel.spreadsheet.unreadable-workbook");

    [Theory]
    [InlineData("", "kernel.spreadsheet.empty")]
    [InlineData("<row r=\"1\"><c><v>1</v></c><c><v>1</v></c></row>", "kernel.spreadsheet.duplicate-header")]
    public void Open_InvalidHeader_IsRefused(string rows, string code) => Code(() => Open(TestWorkbook.Of(rows))).ShouldBe(code);

    private static string Rows(params string[] cells) =>
        Header + string.Concat(cells.Select((row, index) => $"<row r=\"{index + 2}\">{row}</row>"));

    private static SpreadsheetReader Open(byte[] file) => SpreadsheetReader.Open(new MemoryStream(file));

    private static IReadOnlyList<string> Read(byte[] file)
    {
        using var reader = Open(file);
        return [.. reader.Rows().Select(row => string.Join('|', row.Cells))];
    }

    private static string Code(Action act) => Should.Throw<DomainException>(act).Code;

    private static string Code<T>(Func<T> read) => Code(() => { read(); });
}
