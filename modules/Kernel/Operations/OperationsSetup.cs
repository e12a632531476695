using FacultyDev.Kernel.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Operations;

/// <summary>What it takes to run the site for years: limits, health, logs, measures, shared keys, a described API.</summary>
public static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddRequestSize();
        builder.Services.AddHostedService<TelemetryExporter>();
        builder.Services.AddDataProtectionKeys();
        builder.Services.AddOpenApiDocument();
    }

    /// <summary>Right after the error pages, before anything reads what was sent.</summary>
    public static void UseIncomingLimits(this IApplicationBuilder app) => app.UseRequestSize();

    /// <summary>Between the viewer, whom it counts and names in the logs, and authorization.</summary>
    public static void UseOperations(this IApplicationBuilder app)
    {
        app.UseAccountInLogs();
        app.UseRateLimits();
    }

    public static void MapOperations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        CalendarEndpoint.Map(endpoints);
        endpoints.MapOpenApiDocument();
    }
}
