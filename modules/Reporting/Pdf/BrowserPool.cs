using System.Diagnostics;
using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// Keeps one Chromium process, which is started on first use and reused because starting takes longer than printing. If it has died, the
/// next caller gets a new one.
/// </summary>
internal sealed class BrowserPool(IOptions<PdfOptions> options, ILogger<BrowserPool> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>The id of the browser process; null while none is running.</summary>
    public int? ProcessId { get; private set; }

    /// <exception cref="DomainException">Chromium is missing or does not start.</exception>
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

    /// <summary>Ends a browser that does not respond; other prints running in it fail and are retried.</summary>
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
                    // Resolves no host name or address, because Chromium's prefetching can bypass request interception.
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

    /// <summary>Kills the process instead of closing it, because closing a browser that does not respond takes half a minute.</summary>
    private void Kill()
    {
        if (ProcessId is not { } id)
            return;
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            logger.LogInformation("Chromium had ended by itself.");
        }
    }

    /// <summary>Disposing the driver also ends the browser.</summary>
    private void Stop()
    {
        driver?.Dispose();
        (driver, browser, ProcessId) = (null, null, null);
    }
}
