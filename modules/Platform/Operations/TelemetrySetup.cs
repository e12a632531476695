using System.Diagnostics;
using FacultyDev.Kernel.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// Sends traces and metrics to the collector named by <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; without one nothing is collected. The other
/// variables of OpenTelemetry (headers, protocol, sampling) apply as usual.
/// </summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("facultydev"))
            .WithTracing(traces => traces.AddSource(JobTelemetry.Name)
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddNpgsql()
                .AddProcessor(new SensitiveTagRemoval()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(JobTelemetry.Name)
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddNpgsqlInstrumentation()
                .AddOtlpExporter());
    }
}

/// <summary>
/// Removes tags that may identify a person or contain a secret: an address can hold the secret of a calendar feed or a search term.
/// The route stays and tells which page was requested.
/// </summary>
internal sealed class SensitiveTagRemoval : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original", "client.address"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
            data.SetTag(tag, null);
    }
}
