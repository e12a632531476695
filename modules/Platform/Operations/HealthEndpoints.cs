using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// <c>/health/live</c> answers while the process runs; <c>/health/ready</c> answers whether it can do its work. Anonymous callers get the
/// overall status only; holders of the operate permission also get each check.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        // Creates the instance now because it records the host's start time.
        endpoints.ServiceProvider.GetRequiredService<HealthHistory>();
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.RequestServices.GetRequiredService<HealthHistory>().Record(report);
        var word = report.Status switch
        {
            HealthStatus.Healthy => "ready",
            HealthStatus.Degraded => "degraded",
            _ => "not ready",
        };
        if (!context.RequestServices.GetRequiredService<IViewer>().HasPermission(KernelPermissions.Operate))
            return context.Response.WriteAsync(word);
        var formatter = context.RequestServices.GetRequiredService<HealthFormatter>();
        return context.Response.WriteAsJsonAsync(new
        {
            status = word,
            parts = report.Entries.ToDictionary(
                part => part.Key,
                part => new { status = part.Value.Status.ToString(), about = formatter.Description(part.Value), milliseconds = (int)part.Value.Duration.TotalMilliseconds }),
        });
    }
}
