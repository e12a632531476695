using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FacultyDev.Host.Tests;

/// <summary>The conditions under which the program refuses to start.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task CheckPermissions_EndpointWithoutPermission_Refuses()
    {
        var refusal = await RefusalAsync(app => app.MapGet("/forgotten", () => "secret"));
        refusal.ShouldContain("/forgotten");
        refusal.ShouldContain("names no permission");
    }

    [Fact]
    public async Task CheckPermissions_PermissionThatNoModuleDeclares_Refuses()
    {
        var refusal = await RefusalAsync(app => app.MapGet("/mistyped", () => "secret").RequirePermission("kernel.mistyped"));
        refusal.ShouldContain("kernel.mistyped");
        refusal.ShouldContain("no module declares");
    }

    [Fact]
    public async Task CheckPermissions_EndpointsWithPermissionOrAnonymous_Pass()
    {
        await using var app = Build();
        app.MapGet("/open", () => "open").AllowAnonymous();
        app.MapGet("/guarded", () => "guarded").RequirePermission(KernelPermissions.Operate);
        await Should.NotThrowAsync(() => app.CheckPermissionsAsync());
    }

    [Fact]
    public async Task Start_DemoEnabledInProduction_Refuses()
    {
        var data = Directory.CreateTempSubdirectory("facultydev-start-");
        await using (var app = await Application.BuildAsync(
            ["--applicationName=facultydev", "--environment=Production", "--Demo:Enabled=true", $"--FACULTYDEV_DATA={data.FullName}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]))
        {
            var refusal = await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync());
            refusal.Message.ShouldContain("Production");
        }

        data.Delete(recursive: true);
    }

    private static async Task<string> RefusalAsync(Action<WebApplication> map)
    {
        await using var app = Build();
        map(app);
        return (await Should.ThrowAsync<InvalidOperationException>(() => app.CheckPermissionsAsync())).Message;
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton(new PermissionCatalog([PermissionRule.For(KernelPermissions.Operate)]));
        return builder.Build();
    }
}
