using System.Net;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FacultyDev.Host.Tests.Operations;

/// <summary>A collector receives enough to find a slow page, and nothing that identifies a person or contains a secret.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "8Zq1-secret-of-a-feed";
    private const string Person = "joana.robinson";

    [Fact]
    public async Task Requests_WithACollector_AreExportedByRouteWithoutPersonalData()
    {
        await using var collector = new FakeCollector();
        await using var host = new HostWithCollector(collector.Address);
        using var client = host.NewClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Person}/1.0");
        using (var unknown = await client.GetAsync($"/nowhere/{Secret}?for={Person}"))
            unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var feed = await client.GetAsync($"/calendar/{Secret}.ics?for={Person}"))
            feed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var page = await client.GetAsync($"{Visitor.SignInPath}?returnUrl=/{Secret}&for={Person}"))
            page.StatusCode.ShouldBe(HttpStatusCode.OK);

        var traces = await ExportTracesAsync(host, collector);
        traces.ShouldContain("facultydev");
        traces.ShouldNotContain(Secret);
        traces.ShouldNotContain(Person);
        var metrics = collector.Received("metrics");
        metrics.ShouldContain("http.server.request.duration");
        metrics.ShouldContain("dotnet.gc");
        metrics.ShouldNotContain(Secret);
        metrics.ShouldNotContain(Person);
    }

    [Fact]
    public async Task Telemetry_WithoutACollector_CollectsNothing()
    {
        await using var host = new HostWithCollector("");
        host.Services.GetService<TracerProvider>().ShouldBeNull();
    }

    /// <summary>
    /// Exports until the span of the last request has arrived, because a span ends after its response was sent. Requests that end on an
    /// error page have the route of that page.
    /// </summary>
    private static async Task<string> ExportTracesAsync(HostWithCollector host, FakeCollector collector)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!collector.Received("traces").Contains(Visitor.SignInPath.TrimStart('/'), StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), timeout.Token);
            host.Services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
        }

        host.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();
        return collector.Received("traces");
    }

    private sealed class HostWithCollector(string address) : DemoHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", address);
            builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        }
    }
}
