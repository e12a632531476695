using AngleSharp.Html.Parser;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.Operations;

public sealed class HealthPageTests(SmallDemo host)
{
    [Fact]
    public async Task Page_ForAnAdministrator_NamesEachPart()
    {
        await host.Services.GetRequiredService<JobRunner>().StartDueAsync(default);
        using var admin = await Visitor.SignedInAsync(host, "admin");
        using var page = await new HtmlParser().ParseDocumentAsync(await admin.ReadAsync("/administration/health"));

        var rows = page.QuerySelectorAll("main tbody tr");
        rows.Select(row => row.QuerySelector("th")!.TextContent).ShouldBe(
            ["Database", "Tables", "Data folder", "Background work", "Outgoing letters", "Mail server", "Key of self-identification"], ignoreOrder: true);
        rows.Select(row => row.QuerySelector(".state")!.TextContent.Trim()).ShouldAllBe(state => state == "Well");
        page.QuerySelector("dl.facts")!.TextContent.ShouldContain("SQLite");
        page.Body!.InnerHtml.ShouldNotContain("Data Source");
        page.Body!.InnerHtml.ShouldNotContain(Path.GetDirectoryName(host.DatabaseFile)!);
    }
}
