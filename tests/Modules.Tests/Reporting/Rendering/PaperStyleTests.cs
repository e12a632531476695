using FacultyDev.Reporting.Pdf;
using FacultyDev.Reporting.Rendering;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Reporting.Rendering;

public sealed class PaperStyleTests
{
    [Theory]
    [InlineData("Nursing 2026", "\"Nursing 2026\"")]
    [InlineData("\"}</style>", "\"\\22 \\7d \\3c \\2f style\\3e \"")]
    [InlineData("a\\\nb", "\"a\\5c \\a b\"")]
    [InlineData("Niñez 护理", "\"Niñez 护理\"")]
    public void CssString_AnyText_CannotEndTheString(string text, string css) => PaperStyle.CssString(text).ShouldBe(css);

    [Fact]
    public void Css_ChosenPaper_IsTheSizeOfThePage()
    {
        Css(Paper.A4).ShouldContain("size: A4;");
        Css(Paper.Letter).ShouldContain("size: letter;");
    }

    [Fact]
    public void Css_PageNumber_IsCountedInTheWordsGiven() =>
        Css(Paper.Letter).ShouldContain("content: \"Page \" counter(page) \" of \" counter(pages);");

    [Fact]
    public void Css_Document_AsksNothingOfTheNetwork()
    {
        Css(Paper.Letter).ShouldNotContain("@import");
        Css(Paper.Letter).Split("url(").Skip(1).ShouldAllBe(address => address.StartsWith("data:", StringComparison.Ordinal));
    }

    private static string Css(Paper paper) =>
        new PaperStyle(Options.Create(new PdfOptions { Paper = paper })).Css(new PageHead("left", "right", "foot", "Page {page} of {pages}"));
}
