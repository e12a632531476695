using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Institution;

/// <summary>A person's own data: the copy of their records, and their photo.</summary>
[Collection<ChangeableDemoTests>]
public sealed class OwnDataTests(ChangeableDemo demo)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task MyData_Requested_IsAZipForItsOwnerOnly()
    {
        using var mentee = await Visitor.SignedInAsync(demo, "mentee");
        using var requested = await mentee.PostAsync("/account/my-data");
        requested.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await WaitForEndAsync(mentee, requested.Headers.Location!.ToString());

        using var page = await new HtmlParser().ParseDocumentAsync(await mentee.ReadAsync("/account/my-data"));
        var link = "/account/my-data" + page.QuerySelector(".files a")!.GetAttribute("href");
        using var answer = await mentee.GetAsync(link);
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/zip"));
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.FullName).ShouldContain("institution.json");
        zip.Entries.Select(entry => entry.FullName).ShouldContain("self-identification.json", "added on the way to its owner");

        foreach (var other in (string[])["office", "admin", "mentor"])
        {
            using var visitor = await Visitor.SignedInAsync(demo, other);
            (await visitor.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound, other);
        }
    }

    [Fact]
    public async Task Photo_Uploaded_IsServedAsAFileToItsAudienceOnly()
    {
        using var mentee = await Visitor.SignedInAsync(demo, "mentee");
        using var page = await new HtmlParser().ParseDocumentAsync(await mentee.ReadAsync("/account/profile"));
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var profile = page.QuerySelector(".crumbs a, nav a[href^='/institution/people/']")!.GetAttribute("href")!;

        (await UploadAsync("me.png", "<svg onload='alert(1)'/>"u8.ToArray())).ShouldBe(HttpStatusCode.OK, "refused, the form again");
        (await UploadAsync("me.svg", Picture)).ShouldBe(HttpStatusCode.OK, "refused, the form again");
        (await UploadAsync("me.png", Picture)).ShouldBe(HttpStatusCode.Redirect);

        using (var mentor = await Visitor.SignedInAsync(demo, "mentor"))
        using (var answer = await mentor.GetAsync($"{profile}?handler=Photo"))
        {
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/png"));
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }

        using var stranger = await Visitor.SignedInAsync(demo, "otherdean");
        (await stranger.GetAsync($"{profile}?handler=Photo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.ReadAsync(profile)).ShouldNotContain("handler=Photo");

        async Task<HttpStatusCode> UploadAsync(string name, byte[] contents)
        {
            using var file = new ByteArrayContent(contents);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            using var form = new MultipartFormDataContent { { file, "Input.Photo", name }, { new StringContent(token), "__RequestVerificationToken" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/profile?handler=Photo") { Content = form };
            using var answer = await mentee.SendAsync(request);
            return answer.StatusCode;
        }
    }

    /// <summary>Each request waits briefly for the job to end.</summary>
    private static async Task WaitForEndAsync(Visitor visitor, string job)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            using var answer = await visitor.GetAsync(job);
            if (answer.StatusCode == HttpStatusCode.Redirect)
                return;
        }

        throw new InvalidOperationException("The work did not end.");
    }
}
