using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Kernel.Operations;

/// <summary>
/// Logs for machines in production (one JSON object a line), for eyes in development. Each line carries the trace and, when somebody is
/// signed in, the account's id: never a name, an address of mail, or what somebody wrote.
/// </summary>
internal static class LoggingSetup
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (builder.Environment.IsProduction())
            builder.Logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        else
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
    }

    /// <summary>After the viewer is known.</summary>
    public static void UseAccountInLogs(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var viewer = context.RequestServices.GetRequiredService<IViewer>();
        if (!viewer.IsSignedIn)
        {
            await next(context);
            return;
        }

        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("FacultyDev.Requests");
        using (log.BeginScope(new Dictionary<string, object> { ["AccountId"] = viewer.AccountId }))
            await next(context);
    });
}
