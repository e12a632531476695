using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// Prints a self-contained HTML document as a tagged PDF with an outline. The document defines the title, the language and the paper
/// size. At most two documents print at once; further ones wait.
/// </summary>
/// <remarks>
/// Documents contain user input, so scripts are disabled and every request to the network, a file or another host is refused. A printed
/// page therefore cannot read anything that its reader may not.
/// </remarks>
internal sealed class PdfPrinter(BrowserPool browser, IOptions<PdfOptions> options, ILogger<PdfPrinter> logger) : IDisposable
{
    public const int MaxConcurrent = 2;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim places = new(MaxConcurrent, MaxConcurrent);

    /// <exception cref="DomainException">Chromium is missing, does not start, fails or takes too long.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken = default)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
                if (await TryPrintAsync(html, attempt, cancellationToken) is { } pdf)
                    return pdf;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    /// <summary>Returns null when the browser died during the first attempt, so that the caller retries once with a new one.</summary>
    private async Task<byte[]?> TryPrintAsync(string html, int attempt, CancellationToken cancellationToken)
    {
        var instance = await browser.GetAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            return await PrintOnAsync(instance, html, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError("Chromium did not print within {Seconds} s; giving it up.", options.Value.TimeoutSeconds);
            await browser.DiscardAsync(instance);
            throw new DomainException("reporting.pdf.timed-out", null, options.Value.TimeoutSeconds);
        }
        catch (PlaywrightException failure) when (attempt == 1 && !instance.IsConnected)
        {
            logger.LogWarning(failure, "Chromium died while printing; trying once more.");
            return null;
        }
        catch (PlaywrightException failure)
        {
            logger.LogError(failure, "Chromium could not print.");
            throw new DomainException("reporting.pdf.failed");
        }
    }

    private static async Task<byte[]> PrintOnAsync(IBrowser instance, string html, CancellationToken limit)
    {
        var context = await instance.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Offline = true,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        }).WaitAsync(limit);
        try
        {
            await context.RouteAsync("**/*", route => route.AbortAsync()).WaitAsync(limit);
            var page = await context.NewPageAsync().WaitAsync(limit);
            await page.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load, Timeout = 0 }).WaitAsync(limit);
            return await page.PdfAsync(new PagePdfOptions
            {
                Tagged = true,
                Outline = true,
                PreferCSSPageSize = true,
                PrintBackground = true,
            }).WaitAsync(limit);
        }
        finally
        {
            // Closing the context must neither hide an earlier exception nor wait for a browser that does not respond.
            await context.CloseAsync().WaitAsync(CloseTimeout, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
