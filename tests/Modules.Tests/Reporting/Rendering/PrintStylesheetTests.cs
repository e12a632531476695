using FacultyDev.Reporting.Pdf;
using FacultyDev.Reporting.Rendering;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Reporting.Rendering;

public sealed class PrintStylesheetTests
{
    [Theory]
    [InlineData("Nursing 2026", "\"Nursing 2026\"")]
    [InlineData("\"}</style>", "\"\\22 \\7d \\3c \\2f style\\3e \"")]
    [InlineData("a\\\nb", "\"a\\5c \\a b\"")]
    [InlineData("Niñez 护理", "\"Niñez 护理\"")]
    public void CssString_AnyText_CannotEndTheString(string text, string css) => PrintStylesheet.CssString(text).ShouldBe(css);

    [Fact]
    public void Css_ChosenPaper_SetsThePageSize()
    {
        Css(PaperSize.A4).ShouldContain("size: A4;");
        Css(PaperSize.Letter).ShouldContain("size: letter;");
    }

    [Fact]
    public void Css_PageNumber_UsesTheGivenText() =>
        Css(PaperSize.Letter).ShouldContain("content: \"Page \" counter(page) \" of \" counter(pages);");

    [Fact]
    public void Css_OfADocument_LoadsNothingFromTheNetwork()
    {
        Css(PaperSize.Letter).ShouldNotContain("@import");
        Css(PaperSize.Letter).Split("url(").Skip(1).ShouldAllBe(address => address.StartsWith("data:", StringComparison.Ordinal));
    }

    private static string Css(PaperSize paper) =>
        new PrintStylesheet(Options.Create(new PdfOptions { Paper = paper })).Css(new PageMargins("left", "right", "foot", "Page {page} of {pages}"));
}
