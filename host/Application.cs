using System.CommandLine;
using FacultyDev.Host.Commands;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform;
using Microsoft.AspNetCore.HttpOverrides;

namespace FacultyDev.Host;

/// <summary>Composes the application: registers the modules and the middleware in the required order.</summary>
internal static class Application
{
    /// <summary>The modules; those that others stand on come first.</summary>
    private static readonly Action<ModuleBuilder>[] Modules =
    [
        Kernel.KernelModule.Describe,
        Ui.UiModule.Describe,
        Platform.PlatformModule.Describe,
        Institution.InstitutionModule.Describe,
        Accounts.AccountsModule.Describe,
        SelfIdentification.SelfIdentificationModule.Describe,
        Responsibilities.ResponsibilitiesModule.Describe,
        Reporting.ReportingModule.Describe,
    ];

    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        // Settings are read from the program's folder; only the data folder is relative to the working directory.
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

    /// <summary>Runs a command with the services that requests use. No port is opened and no job starts.</summary>
    public static async Task<int> WithServicesAsync(ParseResult parsed, string command, Func<IServiceProvider, Task<int>> run)
    {
        var settings = parsed.InvocationConfiguration is ConfiguredInvocation configured ? configured.HostArguments : [];
        // Log output goes to standard error because other programs may parse the command's standard output.
        await using var app = await BuildAsync(
            ["--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace", .. settings]);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem($"facultydev {command}");
        return await RefusingUnknownDataAsync(parsed, () => run(scope.ServiceProvider));
    }

    /// <summary>
    /// Returns the exit code of the work, or 2 with a one-line message when the database was written by an unknown version.
    /// </summary>
    public static async Task<int> RefusingUnknownDataAsync(ParseResult parsed, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (UnknownDataException refusal)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refusal.Message);
            return 2;
        }
    }

    internal static void AddModules(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var describe in Modules)
            services.AddModule(configuration, describe);
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
        // API clients expect problem+json instead of an error page.
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        app.UseIncomingLimits();
        if (app.Environment.IsProduction())
            app.UseHsts();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseViewer();
        app.UseModules();
        app.UseAuthorization();
        app.UseApiCsrfProtection();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
        app.MapModules();
        app.MapRazorPages().WithStaticAssets();
    }
}
