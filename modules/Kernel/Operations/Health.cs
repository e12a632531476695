using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Strangers get one word; those who operate the
/// site see each part, here and on a page. A part is registered once, by <see cref="HealthSays.AddHealthPart"/>.
/// </summary>
internal static class Health
{
    private const string Module = "kernel";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry(975, "kernel.health", "/administration/health", KernelPermissions.Operate, InAdministration: true));
        services.AddSingleton<HealthMemory>();
        services.AddSingleton<MailServerLook>();
        services.AddScoped<HealthWords>();
        return services
            .AddHealthPart<DatabaseHealth>(Module, "database")
            .AddHealthPart<MigrationsHealth>(Module, "migrations")
            .AddHealthPart<DataFolderHealth>(Module, "data folder")
            .AddHealthPart<JobRunnerHealth>(Module, "job runner")
            .AddHealthPart<MailHealth>(Module, "mail")
            .AddHealthPart<MailServerHealth>(Module, "mail server");
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        // It counts the time from now on.
        endpoints.ServiceProvider.GetRequiredService<HealthMemory>();
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.RequestServices.GetRequiredService<HealthMemory>().Note(report);
        var word = report.Status switch
        {
            HealthStatus.Healthy => "ready",
            HealthStatus.Degraded => "degraded",
            _ => "not ready",
        };
        if (!context.RequestServices.GetRequiredService<IViewer>().May(KernelPermissions.Operate))
            return context.Response.WriteAsync(word);
        var words = context.RequestServices.GetRequiredService<HealthWords>();
        return context.Response.WriteAsJsonAsync(new
        {
            status = word,
            parts = report.Entries.ToDictionary(
                part => part.Key,
                part => new { status = part.Value.Status.ToString(), about = words.About(part.Value), milliseconds = (int)part.Value.Duration.TotalMilliseconds }),
        });
    }
}
