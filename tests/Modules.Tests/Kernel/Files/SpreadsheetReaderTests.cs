using System.Text;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;

namespace FacultyDev.Modules.Tests.Kernel.Files;

public sealed class SpreadsheetReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("\uFEFFa,b\n\n1,2")]
    [InlineData("\"a\";\"b\"\n\"1\";\"2\"\n")]
    public void Open_CommaOrSemicolonWithOrWithoutByteOrderMark_ReadsTheSame(string file)
    {
        using var reader = Open(file);

        reader.Columns.ShouldBe(["a", "b"]);
        reader.Rows().Single().Cells.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Rows_QuotedDelimitersQuotesAndLineBreaks_AreOneCell()
    {
        using var reader = Open("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n");

        var rows = reader.Rows().ToList();

        rows[0].Cells.ShouldBe(["x, \"y\"\nz", "2"]);
        rows.Select(row => row.Line).ShouldBe([2, 4]);
        rows.ShouldAllBe(row => row.Damage == null);
    }

    [Fact]
    public void Rows_BlankLines_AreSkippedButCounted()
    {
        using var reader = Open("a,b\n\n1,2\n,\n3,4\n");

        reader.Rows().Select(row => row.Line).ShouldBe([3, 5]);
    }

    [Fact]
    public void Rows_TooFewCells_ReportTheNumber()
    {
        using var reader = Open("a,b,c\n1,2\n");

        var damage = reader.Rows().Single().Damage.ShouldNotBeNull();
        damage.Code.ShouldBe("kernel.row.wrong-cell-count");
        damage.Arguments.ShouldBe([2, 3]);
    }

    [Fact]
    public void Rows_QuoteInTheMiddleOfACell_AreDamaged()
    {
        using var reader = Open("a,b\nx\"y,2\n3,4\n");

        var rows = reader.Rows().ToList();

        rows[0].Damage!.Code.ShouldBe("kernel.row.unbalanced-quotes");
        rows[1].Damage.ShouldBeNull();
    }

    [Fact]
    public void Open_NotUtf8_NamesTheLine()
    {
        byte[] file = [.. "a,b\n1,2\nMar"u8, 0xED, .. "a,3\n"u8];

        Should.Throw<DomainException>(() => SpreadsheetReader.Open(new MemoryStream(file)))
            .ShouldSatisfyAllConditions(refusal => refusal.Code.ShouldBe("kernel.spreadsheet.not-utf8"), refusal => refusal.Arguments.ShouldBe([3]));
    }

    [Fact]
    public void Open_CharactersAcrossByteBlocks_AreRead()
    {
        var file = new string('é', 70_000).Chunk(100).Select(cell => new string(cell) + ",2");

        using var reader = Open("a,b\n" + string.Join('\n', file));

        reader.Rows().Count().ShouldBe(700);
    }

    [Fact]
    public void Open_IncompleteCharacterAtTheEnd_IsRefused()
    {
        byte[] file = [.. "a,b\n1,2"u8, 0xC3];

        Should.Throw<DomainException>(() => SpreadsheetReader.Open(new MemoryStream(file))).Arguments.ShouldBe([2]);
    }

    [Fact]
    public void Open_Utf16_IsRefused() =>
        Should.Throw<DomainException>(() => SpreadsheetReader.Open(new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,2\n")])))
            .Code.ShouldBe("kernel.spreadsheet.not-utf8");

    [Fact]
    public void Rows_VeryLongCell_IsRefusedWithItsLineBeforeItIsReadWhole()
    {
        using var contents = new MemoryStream(Encoding.UTF8.GetBytes("a,b\n1,2\n\"" + new string('x', 10_000_000) + "\",2\n"));
        using var reader = SpreadsheetReader.Open(contents);

        var refusal = Should.Throw<DomainException>(() => reader.Rows().ToList());

        refusal.Code.ShouldBe("kernel.spreadsheet.cell-too-long");
        refusal.Arguments.ShouldBe([3, SpreadsheetReader.MaxCellLength]);
        contents.Position.ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Open_WithoutAHeader_IsRefused(string file) =>
        Should.Throw<DomainException>(() => Open(file)).Code.ShouldBe("kernel.spreadsheet.empty");

    [Fact]
    public void Open_TwoColumnsWithTheSameName_IsRefused() =>
        Should.Throw<DomainException>(() => Open("a,b,A\n1,2,3")).Code.ShouldBe("kernel.spreadsheet.duplicate-header");

    private static SpreadsheetReader Open(string file) => SpreadsheetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
