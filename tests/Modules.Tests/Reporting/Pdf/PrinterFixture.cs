using FacultyDev.Reporting.Pdf;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Reporting.Pdf;

/// <summary>A printer with its own browser, which starts when first used and stops when the fixture is disposed.</summary>
public sealed class PrinterFixture : IAsyncLifetime
{
    private readonly BrowserPool browser;

    public PrinterFixture() : this(new PdfOptions())
    {
    }

    private PrinterFixture(PdfOptions options)
    {
        browser = new BrowserPool(Options.Create(options), NullLogger<BrowserPool>.Instance);
        Printer = new PdfPrinter(browser, Options.Create(options), NullLogger<PdfPrinter>.Instance);
    }

    internal PdfPrinter Printer { get; }

    internal BrowserPool Browser => browser;

    internal static PrinterFixture With(PdfOptions options) => new(options);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Printer.Dispose();
        await browser.DisposeAsync();
    }
}
