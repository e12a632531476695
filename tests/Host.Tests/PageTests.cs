using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FacultyDev.Host.Tests.Crawling;

namespace FacultyDev.Host.Tests;

/// <summary>Every page that a role may open, as the server sends it, without running scripts.</summary>
[Collection<CrawlTests>]
public sealed class PageTests(Crawl crawl)
{
    public static TheoryData<string> Everybody => [.. Crawl.Everybody];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Pages_OfARole_AreCompleteDocumentsWithoutInlineScripts(string who)
    {
        var (seen, wrong) = (0, new List<string>());
        foreach (var answer in crawl.Responses.Where(answer => answer.IsPage && answer.Who == who))
        {
            seen++;
            using var page = await new HtmlParser().ParseDocumentAsync(answer.Text);
            wrong.AddRange(Faults(page).Select(fault => $"{answer.Path}: {fault}"));
        }

        seen.ShouldBeGreaterThan(2);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void IndexPages_OfEveryFolder_HaveOneAddressOnly() =>
        crawl.Responses.Select(answer => answer.Route.Pattern).Distinct()
            .Where(pattern => pattern.EndsWith("/index", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    private static IEnumerable<string> Faults(IDocument page)
    {
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "no title";
        if (string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
            yield return "no language";
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return $"{page.QuerySelectorAll("h1").Length} h1 instead of one";
        if (page.QuerySelectorAll("main").Length != 1)
            yield return "not exactly one main";
        foreach (var script in page.QuerySelectorAll("script").Where(script => !script.HasAttribute("src")))
            yield return $"a script in the page: {script.TextContent.Trim()}";
        foreach (var style in page.QuerySelectorAll("style"))
            yield return $"a style sheet in the page: {style.TextContent.Trim()}";
        foreach (var handler in page.All.SelectMany(element => element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return $"a script in {handler.Name}";
        foreach (var link in page.QuerySelectorAll("a[href^='javascript:'], [hx-on]"))
            yield return $"a script in {link.OuterHtml}";
        foreach (var duplicate in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
            yield return $"the id {duplicate.Key} is there {duplicate.Count()} times";
        foreach (var form in page.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("[name=__RequestVerificationToken]") is null))
            yield return $"a form without a token: {form.GetAttribute("action")}";
    }
}
