using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.Accounts.Administration;
using FacultyDev.Institution.Accounts.Emails;
using FacultyDev.Institution.Accounts.Passkeys;
using FacultyDev.Institution.Accounts.Passwords;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoFactor;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Accounts;

/// <summary>
/// Registers local accounts: passwords, two-factor, passkeys, sessions, account emails and account administration.
/// </summary>
internal static class AccountsSetup
{
    private static readonly TimeSpan DeviceRemembered = TimeSpan.FromDays(30);

    public static void AddLocalAccounts(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(InstitutionPermissions.Accounts.Manage, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(
            815, "institution.accounts", "/institution/accounts", InstitutionPermissions.Accounts.Manage, IsAdministration: true));

        services.AddScoped<SignIn>();
        services.AddScoped<IssueOneTimePassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<PasswordVerifier>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<ResetPassword>();
        services.AddSingleton<BreachedPasswords>();
        services.AddOptions<BreachedPasswordOptions>().BindConfiguration("Passwords")
            .Validate(options => options.BreachedFile.Length == 0 || File.Exists(options.BreachedFile), "Passwords:BreachedFile names no file.")
            .ValidateOnStart();

        services.AddScoped<AuthenticatorCodes>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<TwoFactorCommands>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<VerifySecondFactor>();
        services.AddScoped<Passkeys.MyPasskeys>();
        services.AddScoped<PasskeySignIn>();

        services.AddScoped<AccountMailer>();
        services.AddScoped<EmailTokens>();
        services.AddScoped<ChangeEmail>();

        services.AddScoped<SecurityLog>();
        services.AddScoped<SecurityFormatter>();
        services.AddScoped<DeviceRecognition>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<SignInManager<Account>, AccountSignInManager>();
        services.AddScoped<SessionStore>();
        // The timing is Never because NewDeviceNotification sends its own email at once, whatever the person's preferences are.
        services.AddNotificationType(new NotificationType("institution.security", NotificationEmailTiming.Never, "institution.new-device"));
        services.AddScoped<NewDeviceNotification>();
        services.AddScheduledJob<CleanupAccountDataJob, CleanupAccountDataPayload>("institution.tidy-sessions", "0 50 2 * * ?");

        services.AddScoped<AccountRulesStore>();
        services.AddScoped<AccountAdministration>();
        Configure(services);
    }

    private static void Configure(IServiceCollection services)
    {
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme, cookie => cookie.Events.OnValidatePrincipal = SessionCookie.ValidateAsync);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, cookie => cookie.ExpireTimeSpan = DeviceRemembered);
        // Only remembered devices check the security stamp, and only at sign-in, so a zero interval is cheap. It makes a password
        // change revoke them at once.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // User verification (fingerprint, face or PIN) lets one passkey count as both factors. A resident key identifies its
            // owner without a typed email address.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
    }
}
