using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Operations;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel;

/// <summary>What every module stands on. Call first; the modules follow.</summary>
public static class KernelModule
{
    public static IServiceCollection AddKernel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<KernelText>("kernel");
        services.AddPermission(PermissionRule.SignedIn(KernelPermissions.SignedIn));
        services.AddPermission(PermissionRule.For(KernelPermissions.Audit, FacultyRole.Administrator));
        services.AddPermission(PermissionRule.For(KernelPermissions.Operate, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(960, "kernel.audit", "/administration/audit", KernelPermissions.Audit, InAdministration: true));
        services.AddSingleton(new MenuEntry(970, "kernel.jobs", "/administration/jobs", KernelPermissions.Operate, InAdministration: true));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ModuleAssemblies([.. provider.GetServices<ModuleAssembly>().Select(module => module.Assembly)]));
        services.AddDatabase(configuration);
        services.AddScoped<EventDispatcher>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditQuery>();
        services.AddScoped<AuditWords>();
        services.AddReads();
        services.AddBreakGlass();
        services.AddJobs();
        services.AddFiles();
        services.AddNotifications();
        services.AddCalendars();
        services.AddZones();
        services.AddMail(configuration);
        services.AddHealth();
        services.AddPersonalData();
        services.AddScheduledJob<TidyingHandler, Tidying>("kernel.tidying", "0 40 2 * * ?");
        services.AddScoped<DemoSeeder>();

        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<ApiScopes>();
        services.AddScoped<Viewer>();
        services.AddScoped<IViewer>(provider => provider.GetRequiredService<Viewer>());
        services.AddScoped<IAuthorizationHandler, PermissionRequirementHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, OutOfReachIsNotFound>();

        services.AddLocalization();
        services.AddShell();
        services.AddSingleton<ModuleTexts>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddHttpContextAccessor();

        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new OneAddressOfIndexPages());
                options.Conventions.Add(new PageRouteTransformerConvention(new SlugTransformer()));
            })
            .AddMvcOptions(options => options.Filters.AddService<FormPageFilter>())
            .AddDataAnnotationsLocalization();
        services.AddSingleton<ValidationTexts>();
        services.AddSingleton<IConfigureOptions<MvcOptions>>(provider => provider.GetRequiredService<ValidationTexts>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(provider => provider.GetRequiredService<ValidationTexts>());
        services.AddScoped<FormPageFilter>();
        return services;
    }
}
