using FacultyDev.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Operations;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Time;
using FacultyDev.Reporting;
using FacultyDev.Responsibilities;
using Microsoft.AspNetCore.HttpOverrides;

namespace FacultyDev.Host;

/// <summary>Composition: the modules in their order, and the middleware in its.</summary>
internal static class Application
{
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        // Settings lie beside the program; the data folder alone is relative to where it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddOperations();
        AddModules(builder.Services, builder.Configuration);

        var app = builder.Build();
        UseMiddleware(app);
        MapEndpoints(app);
        await app.CheckPermissionsAsync();
        return app;
    }

    /// <summary>Runs a command of the command line with the same services that requests have; nothing listens, no job starts.</summary>
    public static async Task<int> WithServicesAsync(string command, Func<IServiceProvider, Task<int>> run)
    {
        // What a command answers may be read by a program; what is logged meanwhile goes beside it.
        await using var app = await BuildAsync(["--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"]);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem($"facultydev {command}");
        return await RefusingUnknownDataAsync(() => run(scope.ServiceProvider));
    }

    /// <summary>Says in one line, without a trace, that the data is not this version's. 2 then, else what the work returns.</summary>
    public static async Task<int> RefusingUnknownDataAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (UnknownDataException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 2;
        }
    }

    internal static void AddModules(IServiceCollection services, IConfiguration configuration)
    {
        services.AddKernel(configuration);
        services.AddInstitution(configuration);
        services.AddResponsibilities(configuration);
        services.AddReporting(configuration);
    }

    private static void UseMiddleware(WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        });
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        // A program reads problem+json.
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        app.UseIncomingLimits();
        if (app.Environment.IsProduction())
            app.UseHsts();
        app.UseRequestLocalization();
        app.UseLocalTime();
        app.UseRouting();
        app.UseAuthentication();
        app.UseViewer();
        app.UseOperations();
        app.UseInstitution();
        app.UseAuthorization();
        app.UseApiCsrfProtection();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
        app.MapOperations();
        app.MapStartPage();
        app.MapInstitution();
        app.MapResponsibilities();
        app.MapRazorPages().WithStaticAssets();
    }
}
