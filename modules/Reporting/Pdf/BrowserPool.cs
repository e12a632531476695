using System.Diagnostics;
using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// One Chromium, started when first needed and kept, because starting costs more than printing. When it has died, the next
/// who asks gets a new one.
/// </summary>
internal sealed class BrowserPool(IOptions<PdfOptions> options, ILogger<BrowserPool> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>Of the running browser; null while there is none.</summary>
    public int? ProcessId { get; private set; }

    /// <exception cref="DomainException">There is no Chromium, or it does not start.</exception>
    public async Task<IBrowser> GetAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (browser is { IsConnected: true } warm)
                return warm;
            if (browser is not null)
                logger.LogWarning("Chromium is gone; starting another.");
            Stop();
            return browser = await StartAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Gives up a browser that hangs; whoever prints with it at this moment sees it gone.</summary>
    public async Task DiscardAsync(IBrowser hanging)
    {
        await gate.WaitAsync();
        try
        {
            if (browser != hanging)
                return;
            Kill();
            Stop();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        Stop();
        gate.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var settings = options.Value;
        var program = ChromiumProgram.Find(settings.Chromium, Environment.GetEnvironmentVariable("PATH"));
        PlaywrightDriver.SetDriverPath();
        try
        {
            driver = await Playwright.CreateAsync();
            var started = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                ChromiumSandbox = settings.Sandbox,
                Timeout = settings.TimeoutSeconds * 1000,
                Args =
                [
                    "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    // No name and no address resolves: also what the browser fetches ahead, before a request can be refused, goes nowhere.
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                ],
            });
            ProcessId = await GetProcessIdAsync(started);
            logger.LogInformation("Started {Program} {Version} to print with.", program, started.Version);
            return started;
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            logger.LogError(failure, "{Program} does not start.", program);
            Stop();
            throw new DomainException("reporting.chromium.does-not-start", null, program);
        }
    }

    private static async Task<int> GetProcessIdAsync(IBrowser started)
    {
        var session = await started.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo")
            ?? throw new PlaywrightException("Chromium does not say which process it is.");
        await session.DetachAsync();
        return answer.GetProperty("processInfo").EnumerateArray()
            .First(process => process.GetProperty("type").GetString() == "browser")
            .GetProperty("id").GetInt32();
    }

    /// <summary>Asked to close, a browser that hangs would keep us waiting for half a minute.</summary>
    private void Kill()
    {
        if (ProcessId is not { } id)
            return;
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            logger.LogInformation("Chromium had ended by itself.");
        }
    }

    /// <summary>The driver takes the browser with it.</summary>
    private void Stop()
    {
        driver?.Dispose();
        (driver, browser, ProcessId) = (null, null, null);
    }
}
