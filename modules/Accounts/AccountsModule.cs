using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Demo;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.PersonalData;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Accounts;

/// <summary>How people sign in, and with which account.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<AccountsText>("accounts");
        services.AddPermission(PermissionRule.For(AccountsPermissions.Manage, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(
            815, "accounts.accounts", "/administration/accounts", AccountsPermissions.Manage, IsAdministration: true));
        services.AddIdentity();
        services.AddLocalAccounts();
        services.AddSignOn(configuration);
        services.AddTokens();

        services.AddScoped<IViewerSource, ViewerSource>();
        services.AddScoped<IAccounts, AccountsQuery>();
        services.AddScoped<IAccountRecords, AccountsQuery>();
        services.AddScoped<IPersonalData, AccountsPersonalData>();
        AddDemo(services, configuration);
        return services;
    }

    /// <summary>Must run after the viewer is loaded and before authorization.</summary>
    public static void UseAccounts(this IApplicationBuilder app) => app.UseRequireTwoFactor();

    public static void MapAccounts(this IEndpointRouteBuilder endpoints) => endpoints.MapSignOn();

    /// <summary>Creates the person's account, or replaces its password.</summary>
    /// <returns>The password, which works once.</returns>
    /// <exception cref="DomainException">The account was not created, for example because its email address is taken.</exception>
    public static async Task<string> IssueOneTimePasswordAsync(this IServiceProvider services, Guid personId, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IssueOneTimePassword>().RunAsync(personId, cancellationToken)).Password;

    private static void AddDemo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IDemoSeeder, AccountsDemoSeeder>();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("Demo"))
            .Validate<IHostEnvironment>(
                (demo, environment) => !(demo.Enabled && environment.IsProduction()),
                "Demo:Enabled is true in Production: its passwords are public. Turn it off, or set the environment to Development.")
            .ValidateOnStart();
    }
}
