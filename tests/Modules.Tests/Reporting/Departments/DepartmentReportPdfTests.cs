using System.Globalization;
using System.Text.RegularExpressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Modules.Tests.Reporting.Pdf;
using FacultyDev.Reporting.Departments;
using FacultyDev.Reporting.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

public sealed partial class DepartmentReportPdfTests(ReportingSite site) : IClassFixture<ReportingSite>
{
    /// <summary>Reports that several tests read, printed once. The tests of a class do not run in parallel, so no lock is needed.</summary>
    private static readonly Dictionary<(string Code, string Language), PrintedReport> Cache = [];

    private const string Partial = "/Pages/Reporting/Departments/_DepartmentReport.cshtml";

    [Fact]
    public async Task Print_School_IsTaggedTitledAndNumbered()
    {
        var pdf = (await PrintCachedAsync("NURS")).Pdf;

        var info = await PdfReader.InfoAsync(pdf);
        info["Title"].ShouldBe("School of Nursing: School report, 2026–27");
        info["Author"].ShouldBe("Northfield University");
        info["Tagged"].ShouldBe("yes");
        var pages = await PdfReader.PagesAsync(pdf);
        pages[0].ShouldNotContain("Page 1 of");
        pages.Index().Skip(1).ShouldAllBe(page => page.Item.Contains($"Page {page.Index + 1} of {pages.Count}", StringComparison.Ordinal));
        pages[1].ShouldContain("Northfield University · School of Nursing");
    }

    [Fact]
    public async Task Print_School_HasItsSectionsAsHeadingsAndOutline()
    {
        var pdf = (await PrintCachedAsync("NURS")).Pdf;

        var structure = await PdfReader.StructureAsync(pdf);
        foreach (var heading in new[] { "1 Summary", "2 How each role stands", "3 Responsibilities", "4 Actions", "5 How to read this report" })
            structure.ShouldContain($"\"{heading}\"");
        structure.ShouldContain("TH");
        Encoded(pdf).ShouldContain("/Outlines");
    }

    [Fact]
    public async Task Print_ChartOnTheCover_HasAlternativeText()
    {
        var pdf = (await PrintCachedAsync("NURS")).Pdf;

        (await PdfReader.StructureAsync(pdf)).Split('\n').Count(line => line.Trim() == "Figure").ShouldBe(1);
        Encoded(pdf).ShouldMatch(@"/Alt ?\(9 of 49 responsibilities are on track\.");
    }

    [Fact]
    public async Task Print_School_EmbedsItsTypeface()
    {
        var fonts = await PdfReader.FontsAsync((await PrintCachedAsync("NURS")).Pdf);

        fonts.ShouldContain("Inter-Regular");
        fonts.ShouldNotContain("Type 3");
    }

    [Fact]
    public async Task Print_InSpanish_HasSpanishTextAndLanguageTag()
    {
        var pdf = (await PrintCachedAsync("NURS", "es")).Pdf;

        var text = await PdfReader.TextAsync(pdf);
        text.ShouldContain("Informe de la facultad");
        text.ShouldContain("Página 2 de");
        text.ShouldContain("Ser la sede de la mentoría");
        Encoded(pdf).ShouldMatch(@"/Lang ?\(es\)");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Print_InEachLanguage_HasTheTextOfThePage(string language)
    {
        var sample = new SampleUnit();
        var html = await site.AsProgramAsync(language, sample, async services =>
            await services.GetRequiredService<RazorViewRenderer>().RenderAsync(Partial, await ReportAsync(services), CultureInfo.CurrentUICulture));
        var onPaper = Words(await PdfReader.TextAsync((await PrintCachedAsync("NURS", language)).Pdf)).CountBy(word => word).ToDictionary();

        var onPage = Words(VisibleText(html)).CountBy(word => word).ToList();

        onPage.Count.ShouldBeGreaterThan(300);
        onPage.Where(word => onPaper.GetValueOrDefault(word.Key) < word.Value).ShouldBeEmpty();
        onPaper.Keys.Except(onPage.Select(word => word.Key)).Where(word => !word.All(char.IsDigit)).Order()
            .ShouldBeSubsetOf(language == "en" ? ["Page", "of"] : ["Página", "de", "a", "Datos", "fecha"]);
    }

    [Fact]
    public async Task Print_HostileText_IsShownAsText()
    {
        var sample = new SampleUnit("""Nursing"; } </style><script>alert(1)</script> & <b>Co</b>""");
        sample.Actions = [SampleActions.New(sample.Nursing.Id, "<img src=x onerror=alert(1)>", ["CDO-ORG-1"], "</td><h1>Owner", ActionStatus.Planned)];

        var text = (await PdfReader.TextAsync(await PrintAsync(sample))).ReplaceLineEndings(" ");

        text.ShouldContain("<img src=x onerror=alert(1)>");
        text.ShouldContain("</td><h1>Owner");
        text.ShouldContain("""Northfield University · Nursing"; } </style><script>alert(1)</script> & <b>Co</b>""");
    }

    [Fact]
    public async Task Print_TwoHundredActions_RepeatsTheHeaderAndSplitsNoRow()
    {
        var sample = new SampleUnit();
        sample.Actions =
        [
            .. Enumerable.Range(1, 200).Select(number => SampleActions.New(
                sample.Nursing.Id, $"Action number {number:000} with a title long enough to need a second line on paper", ["CDO-ORG-1"], "Lee Park",
                ActionStatus.Done, done: SampleUnit.Today.AddDays(-number), outcome: $"Outcome of number {number:000}.")),
        ];

        var pages = await PdfReader.PagesAsync(await PrintAsync(sample));

        var listing = pages.Where(page => page.Contains("Outcome of number", StringComparison.Ordinal)).ToList();
        listing.Count.ShouldBeGreaterThan(8);
        listing.ShouldAllBe(page => page.Contains("Done on", StringComparison.Ordinal));
        foreach (var number in Enumerable.Range(1, 200))
            listing.Count(page => page.Contains($"Action number {number:000}", StringComparison.Ordinal)
                && page.Contains($"Outcome of number {number:000}", StringComparison.Ordinal)).ShouldBe(1, $"row {number}");
    }

    [Theory]
    [InlineData("NFU", "Institution report", "facultydev-NFU-2026-27.pdf")]
    [InlineData("pedn", "Department report", "facultydev-PEDN-2026-27.pdf")]
    public async Task Print_OtherKindsOfUnits_AreTitledByKind(string code, string kind, string fileName)
    {
        var printed = await PrintCachedAsync(code);

        printed.FileName.ShouldBe(fileName);
        (await PdfReader.PagesAsync(printed.Pdf))[0].ShouldContain(kind);
    }

    [Fact]
    public async Task Print_Institution_IsNamedOnceOnItsCover()
    {
        var printed = await PrintCachedAsync("NFU");

        (await PdfReader.PagesAsync(printed.Pdf))[0].Split("Northfield University").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Print_UnknownUnit_IsNull() =>
        (await site.AsProgramAsync("en", new SampleUnit(), services => services.GetRequiredService<IDepartmentReports>().PrintAsync("NOPE", SampleUnit.Year)))
            .ShouldBeNull();

    private static async Task<DepartmentReport> ReportAsync(IServiceProvider services) =>
        (await services.GetRequiredService<DepartmentReportQuery>().FindAsync("NURS", SampleUnit.Year, default)).ShouldNotBeNull();

    private async Task<PrintedReport> PrintCachedAsync(string code, string language = "en")
    {
        if (!Cache.TryGetValue((code, language), out var printed))
            Cache[(code, language)] = printed = await PrintAsync(new SampleUnit(), code, language);
        return printed;
    }

    private async Task<byte[]> PrintAsync(SampleUnit sample) => (await PrintAsync(sample, "NURS", "en")).Pdf;

    private Task<PrintedReport> PrintAsync(SampleUnit sample, string code, string language) => site.AsProgramAsync(language, sample, async services =>
        (await services.GetRequiredService<IDepartmentReports>().PrintAsync(code, SampleUnit.Year)).ShouldNotBeNull());

    private static string Encoded(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf);

    private static string VisibleText(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " "));

    /// <summary>Removes hyphens between letters, because text read from the PDF has hyphens where a line breaks inside a word.</summary>
    private static IEnumerable<string> Words(string text) => Word().Matches(Hyphen().Replace(text, "")).Select(match => match.Value);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=\p{L})-\s*(?=\p{L})")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
