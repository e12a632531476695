using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FacultyDev.Kernel.Errors;
using FacultyDev.Reporting.Pdf;

namespace FacultyDev.Modules.Tests.Reporting.Pdf;

public sealed class PdfPrinterTests(PrinterFixture fixture) : IClassFixture<PrinterFixture>
{
    [Fact]
    public async Task Print_DocumentWithTitleAndHeadings_IsTaggedAndTitledWithOutline()
    {
        var pdf = await fixture.Printer.PrintAsync(Document("<h1>First</h1><p>Some words.</p><h2>Second</h2>"));

        var info = await PdfReader.InfoAsync(pdf);
        info["Tagged"].ShouldBe("yes");
        info["Title"].ShouldBe("A document");
        info["Pages"].ShouldBe("1");
        info["JavaScript"].ShouldBe("no");
        (await PdfReader.StructureAsync(pdf)).ShouldContain("H2");
        Raw(pdf).ShouldContain("/Outlines");
        Raw(pdf).ShouldContain("/Lang (en)");
    }

    [Fact]
    public async Task Print_PageRule_SetsPaperSizeAndPageNumbers()
    {
        var pdf = await fixture.Printer.PrintAsync(Document(
            "<style>@page{size:A5;margin:20mm;@bottom-right{content:counter(page) ' of ' counter(pages)}} p{break-after:page}</style><p>one</p><p>two</p>three"));

        (await PdfReader.InfoAsync(pdf))["Page size"].ShouldEndWith("(A5)");
        var pages = await PdfReader.PagesAsync(pdf);
        pages.Count.ShouldBe(3);
        pages[1].ShouldContain("2 of 3");
    }

    [Fact]
    public async Task Print_Script_DoesNotRun() =>
        (await PdfReader.TextAsync(await fixture.Printer.PrintAsync(Document("<p>before</p><script>document.body.textContent = 'after'</script>"))))
            .ShouldContain("before");

    [Fact]
    public async Task Print_AddressInDocument_IsNeverRequested()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

        await fixture.Printer.PrintAsync(Document(
            $"<img src='{address}a.png'><iframe src='{address}'></iframe><link rel=stylesheet href='{address}a.css'><iframe src='file:///etc/passwd'></iframe>"));

        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Print_LocalFileInDocument_IsNotRead()
    {
        var pdf = await fixture.Printer.PrintAsync(Document("<p>here</p><iframe src='file:///etc/passwd' width=600 height=600></iframe>"));

        (await PdfReader.TextAsync(pdf)).ShouldNotContain("root:");
    }

    [Fact]
    public async Task Print_SeveralAtOnce_ReturnsEachItsOwnDocument()
    {
        var texts = await Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
            await PdfReader.TextAsync(await fixture.Printer.PrintAsync(Document($"<p>document number {number}</p>")))));

        texts.Select(text => text.Trim()).ShouldBe(Enumerable.Range(1, 5).Select(number => $"document number {number}"));
    }

    [Fact]
    public async Task Print_ThirdWhileTwoPrint_Waits()
    {
        var first = fixture.Printer.PrintAsync(Document("<p>one</p>"));
        var second = fixture.Printer.PrintAsync(Document("<p>two</p>"));
        using var canceled = new CancellationTokenSource();
        var third = fixture.Printer.PrintAsync(Document("<p>three</p>"), canceled.Token);

        await canceled.CancelAsync();

        await third.ShouldThrowAsync<OperationCanceledException>();
        (await Task.WhenAll(first, second)).ShouldAllBe(pdf => pdf.Length > 0);
    }

    [Fact]
    public async Task Print_AfterTheBrowserDied_StartsAnother()
    {
        await using var own = PrinterFixture.With(new PdfOptions());
        await own.Printer.PrintAsync(Document("<p>first</p>"));
        var died = own.Browser.ProcessId.ShouldNotBeNull();

        using (var process = Process.GetProcessById(died))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await PdfReader.TextAsync(await own.Printer.PrintAsync(Document("<p>second</p>")))).ShouldContain("second");
        own.Browser.ProcessId.ShouldNotBe(died);
    }

    [Fact]
    public async Task Print_NoChromiumAtTheConfiguredPath_IsRefused()
    {
        await using var own = PrinterFixture.With(new PdfOptions { Chromium = "/nowhere/chromium" });

        (await own.Printer.PrintAsync(Document("")).ShouldThrowAsync<DomainException>()).Code.ShouldBe("reporting.chromium.not-at-configured-path");
    }

    [Fact]
    public async Task Print_ProgramThatIsNotABrowser_IsRefused()
    {
        await using var own = PrinterFixture.With(new PdfOptions { Chromium = "/bin/false" });

        (await own.Printer.PrintAsync(Document("")).ShouldThrowAsync<DomainException>()).Code.ShouldBe("reporting.chromium.does-not-start");
    }

    [Fact]
    public async Task Print_BrowserThatHangs_TimesOutAndIsReplaced()
    {
        var options = new PdfOptions();
        await using var own = PrinterFixture.With(options);
        await own.Printer.PrintAsync(Document("<p>first</p>"));
        var hanging = own.Browser.ProcessId.ShouldNotBeNull();
        using (var stop = Process.Start("kill", ["-STOP", $"{hanging}"]))
            await stop.WaitForExitAsync();

        options.TimeoutSeconds = 1;
        (await own.Printer.PrintAsync(Document("<p>stuck</p>")).ShouldThrowAsync<DomainException>()).Code.ShouldBe("reporting.pdf.timed-out");

        options.TimeoutSeconds = 60;
        (await PdfReader.TextAsync(await own.Printer.PrintAsync(Document("<p>second</p>")))).ShouldContain("second");
        own.Browser.ProcessId.ShouldNotBe(hanging);
    }

    private static string Document(string body) => $"<!DOCTYPE html><html lang=en><head><title>A document</title></head><body>{body}</body></html>";

    private static string Raw(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf);
}
