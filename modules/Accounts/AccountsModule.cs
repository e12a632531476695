using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Demo;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.PersonalData;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
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
    public static void Describe(ModuleBuilder module)
    {
        module.Named<AccountsText>("accounts");
        module.Permission(AccountsPermissions.Manage, FacultyRole.Administrator);
        module.Permission(AccountsPermissions.ManageSignOn, FacultyRole.Administrator);
        module.Menu(815, "accounts.accounts", "/administration/accounts", AccountsPermissions.Manage, isAdministration: true);
        module.Menu(950, "accounts.sign-on", "/administration/sign-on", AccountsPermissions.ManageSignOn, isAdministration: true);
        module.Menu(955, "accounts.tokens", "/administration/tokens", AccountsPermissions.ManageSignOn, isAdministration: true);
        // The timing is Never because NewDeviceNotification sends its own email at once, whatever the person's preferences are.
        module.Notification("accounts.security", NotificationEmailTiming.Never, "accounts.new-device");
        module.ScheduledJob<CleanupAccountDataJob, CleanupAccountDataPayload>("accounts.tidy-sessions", "0 50 2 * * ?");

        module.Services.AddLocalAccounts();
        module.Services.AddSignOn(module.Configuration);
        module.Services.AddTokens();
        module.Services.AddOptions<DemoOptions>().Bind(module.Configuration.GetSection("Demo"))
            .Validate<IHostEnvironment>(
                (demo, environment) => !(demo.Enabled && environment.IsProduction()),
                "Demo:Enabled is true in Production: its passwords are public. Turn it off, or set the environment to Development.")
            .ValidateOnStart();

        module.Middleware(app => app.UseRequireTwoFactor());
        module.Endpoints(endpoints => endpoints.MapSignOn());
    }

    /// <summary>Creates the person's account, or replaces its password.</summary>
    /// <returns>The password, which works once.</returns>
    /// <exception cref="DomainException">The account was not created, for example because its email address is taken.</exception>
    public static async Task<string> IssueOneTimePasswordAsync(this IServiceProvider services, Guid personId, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IssueOneTimePassword>().RunAsync(personId, cancellationToken)).Password;
}
