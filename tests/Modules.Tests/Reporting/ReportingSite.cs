using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Host;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Reporting.Departments;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Reporting;

/// <summary>
/// The pages of Reporting on a real server, with a sample school in place of the other modules. A request header names the unit
/// whose dean is signed in.
/// </summary>
public sealed class ReportingSite : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("facultydev-").FullName;
    private readonly string[] settings;
    private TestDatabase? database;
    private WebApplication? site;

    public ReportingSite() : this([])
    {
    }

    internal ReportingSite(params string[] settings) => this.settings = settings;

    private readonly AsyncLocal<SampleUnit?> currentSample = new();
    private readonly SampleUnit standard = new();

    /// <summary>The data in place of the other modules: the standard sample school, or the one a test passed to AsProgramAsync.</summary>
    internal SampleUnit Sample => currentSample.Value ?? standard;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = [$"--FACULTYDEV_DATA={data}", $"--Database:ConnectionString={database.ConnectionString}", .. settings],
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Application.AddModules(builder.Services, builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<TimeProvider>(new FixedClock());
        builder.Services.AddScoped<IUnits>(_ => Sample);
        builder.Services.AddScoped<IRoleHolders>(_ => Sample);
        builder.Services.AddScoped<IResponsibilityFigures>(_ => Sample);
        builder.Services.AddScoped<IViewerSource, ViewerOfHeader>();
        builder.Services.AddAuthentication(HeaderSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
        builder.Services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = HeaderSignIn.Scheme);

        site = builder.Build();
        site.UseRequestLocalization();
        site.UseRouting();
        site.UseAuthentication();
        site.UseViewer();
        site.UseAuthorization();
        site.MapRazorPages();
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site!.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A client signed in as the dean of that unit, or not signed in when the code is null.</summary>
    public HttpClient DeanOf(string? unitCode, string language = "en")
    {
        var address = site!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (unitCode is not null)
            client.DefaultRequestHeaders.Add(HeaderSignIn.Header, unitCode);
        return client;
    }

    /// <summary>Runs the work as the system user, as the command line does.</summary>
    internal async Task<T> AsProgramAsync<T>(string language, SampleUnit sample, Func<IServiceProvider, Task<T>> work)
    {
        currentSample.Value = sample;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        await using var scope = site!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        return await work(scope.ServiceProvider);
    }

    private sealed class ViewerOfHeader(IUnits units, Microsoft.AspNetCore.Http.IHttpContextAccessor http) : IViewerSource
    {
        public async Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken)
        {
            var tree = await units.GetTreeAsync(cancellationToken);
            var unit = tree.FindByCode(http.HttpContext!.Request.Headers[HeaderSignIn.Header].ToString())!;
            viewer.SetPerson(accountId, null, "Grace Okafor", address, [new RoleGrant(FacultyRole.DeansOffice, unit.Id)], tree);
            return true;
        }
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "header";
        public const string Header = "X-Dean-Of";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey(Header)
            ? AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString())], Scheme)), Scheme))
            : AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            return Task.CompletedTask;
        }
    }
}
