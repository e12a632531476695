using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Administration;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Institution.Api;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Demo;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Retention;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Search;
using FacultyDev.Institution.Settings;
using FacultyDev.Institution.Setup;
using FacultyDev.Institution.Supervision;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Institution;

/// <summary>People, units, roles and accounts.</summary>
public static partial class InstitutionModule
{
    public static IServiceCollection AddInstitution(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<InstitutionText>("institution");
        services.AddPermission(PermissionRule.SignedIn(InstitutionPermissions.Units.View));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Units.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.View,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.SignedIn(InstitutionPermissions.People.Directory));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.Manage, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(InstitutionPermissions.People.Anonymize, FacultyRole.CareerDevelopmentOffice));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.People.Import, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Roles.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Roles.Grant, FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator));

        services.AddScoped<UnitsQuery>();
        services.AddScoped<IUnits>(provider => provider.GetRequiredService<UnitsQuery>());
        services.AddScoped<IViewerSource, ViewerSource>();
        services.AddScoped<IAccounts, AccountsQuery>();
        services.AddScoped<PeopleQuery>();
        services.AddScoped<IPeople>(provider => provider.GetRequiredService<PeopleQuery>());
        services.AddScoped<IFacultyMembers, FacultyMembersQuery>();
        services.AddScoped<IRoleHolders, RoleHoldersQuery>();
        services.AddScoped<PeopleListQuery>();
        services.AddScoped<PersonDetailsQuery>();
        services.AddScoped<UnitHeadcountQuery>();
        services.AddScoped<UnitCommands>();
        services.AddScoped<RoleListQuery>();
        services.AddScoped<RoleAccess>();
        services.AddScoped<GrantRole>();
        services.AddScoped<RevokeRole>();
        services.AddScoped<ISearchSource, PeopleSearchSource>();
        services.AddScoped<ISearchSource, UnitSearchSource>();
        services.AddScoped<InstitutionSettingsQuery>();
        services.AddScoped<ITimeZoneSource>(provider => provider.GetRequiredService<InstitutionSettingsQuery>());
        services.AddScoped<SaveInstitutionSettings>();
        services.AddSupervision();
        services.AddMembers();
        services.AddAppointments();
        services.AddProfiles();
        services.AddDirectory();
        services.AddPersonalData();
        services.AddRetention();
        services.AddRosters();
        AddAccounts(services);
        services.AddSignOn(configuration);
        services.AddTokens();
        AddMenu(services);
        AddDemo(services, configuration);
        return services;
    }

    /// <summary>Must run after the viewer is loaded and before authorization.</summary>
    public static void UseInstitution(this IApplicationBuilder app) => app.UseRequireTwoFactor();

    public static void MapInstitution(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignOn();
        var calls = endpoints.MapApi("institution", "Institution");
        UnitEndpoints.Map(calls);
        PeopleEndpoints.Map(calls);
        RoleEndpoints.Map(calls);
    }

    private static void AddMenu(IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry(800, "institution.people", "/institution/people", InstitutionPermissions.People.View));
        services.AddSingleton(new MenuEntry(810, "institution.units", "/institution/units", InstitutionPermissions.Units.View));
        services.AddSingleton(new MenuEntry(
            805, "institution.roles", "/institution/roles", InstitutionPermissions.Roles.View, IsAdministration: true));
        services.AddSingleton(new MenuEntry(
            830, "institution.settings", "/institution/settings", InstitutionPermissions.Units.Manage, IsAdministration: true));
        services.AddSingleton(new MenuEntry(820, "institution.imports", "/institution/imports", InstitutionPermissions.People.Import, IsAdministration: true));
    }

    private static void AddDemo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IDemoSeeder, InstitutionDemoSeeder>();
        services.AddScoped<IDemoSeeder, SupervisionDemoSeeder>();
        services.AddScoped<IDemoSeeder, MediatorDemoSeeder>();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("Demo"))
            .Validate<IHostEnvironment>(
                (demo, environment) => !(demo.Enabled && environment.IsProduction()),
                "Demo:Enabled is true in Production: its passwords are public. Turn it off, or set the environment to Development.")
            .ValidateOnStart();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<SetUpInstitution>();
        services.AddScoped<SetUpAdministrator>();
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
        services.AddLocalAccounts();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            options.LogoutPath = "/account/sign-out";
            options.ReturnUrlParameter = "returnUrl";
            options.Cookie.Name = "facultydev";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
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
}
