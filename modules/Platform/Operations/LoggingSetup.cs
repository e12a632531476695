using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// Configures logging: one JSON object per line in Production, plain text in development. Each entry carries the trace id and, when
/// somebody is signed in, the account id, but never a name, an email address or text that somebody wrote.
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

    /// <summary>Must run after the viewer is set.</summary>
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
