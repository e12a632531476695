using FacultyDev.Accounts.Administration;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Passkeys;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Accounts;

/// <summary>
/// Sets up ASP.NET Core Identity and its cookies for local accounts: passwords, two-factor, passkeys and sessions.
/// </summary>
internal static class AccountsSetup
{
    private static readonly TimeSpan DeviceRemembered = TimeSpan.FromDays(30);

    public static void AddLocalAccounts(this IServiceCollection services)
    {
        AddIdentity(services);
        services.AddScoped<SignInManager<Account>, AccountSignInManager>();
        services.AddScoped<CurrentSession>();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<HashingQueue>();
        services.AddOptions<BreachedPasswordOptions>().BindConfiguration("Passwords")
            .Validate(options => options.BreachedFile.Length == 0 || File.Exists(options.BreachedFile), "Passwords:BreachedFile names no file.")
            .ValidateOnStart();
        Configure(services);
    }

    /// <summary>Registers ASP.NET Core Identity without its roles, and the cookie of a session.</summary>
    private static void AddIdentity(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
            {
                // Only length is required, because a long passphrase is stronger than a short password with many character
                // classes.
                options.Password.RequiredLength = ChangePassword.MinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<UserOnlyStore<Account, FacultyDevDbContext, Guid>>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            options.LogoutPath = "/account/sign-out";
            options.ReturnUrlParameter = "returnUrl";
            options.Cookie.Name = "facultydev";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            // The API answers with status 401 instead of a redirect to the sign-in page, except for its documentation page.
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/api/docs"))
                    context.Response.StatusCode = 401;
                else
                    context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
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
