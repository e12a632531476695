using FacultyDev.Kernel.Calendars;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Operations;

/// <summary>Registers everything needed for operation: limits, health checks, logs, metrics, shared keys and the API description.</summary>
public static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddRequestSize();
        builder.AddTelemetry();
        builder.Services.AddDataProtectionKeys();
        builder.Services.AddOpenApiDocument();
    }

    /// <summary>Must run right after the error pages and before anything reads the request body.</summary>
    public static void UseIncomingLimits(this IApplicationBuilder app) => app.UseRequestSize();

    /// <summary>Must run after the viewer is set, because logs and rate limits use it, and before authorization.</summary>
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
