using System.Net;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

public sealed class DepartmentPagesTests(ReportingSite site) : IClassFixture<ReportingSite>
{
    [Fact]
    public async Task Index_Dean_ListsOwnUnitsOnly()
    {
        using var dean = site.DeanOf("NURS");

        var page = await dean.GetStringAsync("/reporting/departments");

        page.ShouldContain("School of Nursing");
        page.ShouldContain("Pediatric Nursing");
        page.ShouldNotContain("School of Law");
        page.ShouldContain("/reporting/departments/PEDN/pdf?year=2026");
    }

    [Fact]
    public async Task Index_Search_FindsByNameAndCodeAndEscapesTheQuery()
    {
        using var dean = site.DeanOf("NFU");

        (await dean.GetStringAsync("/reporting/departments?q=pediatric")).ShouldContain("PEDN");
        (await dean.GetStringAsync("/reporting/departments?q=law")).ShouldNotContain("PEDN");
        (await dean.GetStringAsync("/reporting/departments?q=%3Cb%3E")).ShouldContain("&lt;b&gt;");
    }

    [Fact]
    public async Task Show_OwnUnit_ShowsTheReport()
    {
        using var dean = site.DeanOf("NURS");

        var page = await dean.GetStringAsync("/reporting/departments/nurs?year=2026");

        page.ShouldContain("<h1>School of Nursing</h1>");
        page.ShouldContain("1 Summary");
        page.ShouldContain("Protected time for mentors: 0.1 FTE each");
        page.ShouldContain("Prepared by");
        page.Split("<h1").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Show_WithoutAYear_ShowsThisYear()
    {
        using var dean = site.DeanOf("NURS");

        (await dean.GetStringAsync("/reporting/departments/NURS")).ShouldContain("Academic year 2026–27");
    }

    [Fact]
    public async Task Show_YearWithoutActions_SaysThatNothingWasRecorded()
    {
        using var dean = site.DeanOf("NURS");

        (await dean.GetStringAsync("/reporting/departments/NURS?year=2025")).ShouldContain("No action has been recorded for 2025–26 yet.");
    }

    [Fact]
    public async Task Pdf_OwnUnit_IsADownloadWithAFileName()
    {
        using var dean = site.DeanOf("NURS");

        using var answer = await dean.GetAsync(new Uri("/reporting/departments/NURS/pdf?year=2026", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("facultydev-NURS-2026-27.pdf");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/reporting/departments/LAW?year=2026")]
    [InlineData("/reporting/departments/LAW/pdf?year=2026")]
    [InlineData("/reporting/departments/NFU")]
    [InlineData("/reporting/departments/NOPE")]
    [InlineData("/reporting/departments/NOPE/pdf")]
    [InlineData("/reporting/departments/NURS?year=soon")]
    [InlineData("/reporting/departments/NURS/pdf?year=-1")]
    [InlineData("/reporting/departments?year=20261")]
    public async Task Get_OtherOrUnknownUnit_IsNotFound(string address) => (await StatusAsync("NURS", address)).ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/reporting/departments")]
    [InlineData("/reporting/departments/NURS")]
    [InlineData("/reporting/departments/NURS/pdf")]
    public async Task Get_Anonymous_IsUnauthorized(string address) => (await StatusAsync(null, address)).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Pdf_WithoutChromium_ExplainsWhyAndLinksToThePage()
    {
        await using var without = new ReportingSite("--Pdf:Chromium=/nowhere/chromium");
        await without.InitializeAsync();
        using var dean = without.DeanOf("NURS");

        using var answer = await dean.GetAsync(new Uri("/reporting/departments/NURS/pdf?year=2026", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("/nowhere/chromium");
        page.ShouldContain("/reporting/departments/NURS?year=2026");
    }

    private async Task<HttpStatusCode> StatusAsync(string? unit, string address)
    {
        using var client = site.DeanOf(unit);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
