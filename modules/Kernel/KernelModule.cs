using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FacultyDev.Kernel;

/// <summary>What every module stands on; it comes first.</summary>
public static class KernelModule
{
    public static void Describe(ModuleBuilder module)
    {
        var services = module.Services;
        module.Named<KernelText>("kernel");
        module.ShareTexts<KernelText>();
        module.ShareTexts<ContractsText>();
        module.PermissionForEveryone(KernelPermissions.SignedIn);
        module.Permission(KernelPermissions.Operate, FacultyRole.Administrator);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ModuleAssemblies([.. provider.GetServices<ModuleAssembly>().Select(known => known.Assembly)]));
        services.AddDatabase(module.Configuration);
        // Handlers of events change more, so the audit trail comes after them.
        services.AddScoped<ISaveStep, EventDispatcher>();
        services.AddScoped<ISaveStep, AuditTrail>();
        module.AddJobs();
        services.AddFiles();
        module.AddTimeZone();
        services.AddScoped<SeedDemo>();

        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<ApiScopes>();
        services.AddScoped<Viewer>();
        services.AddScoped<IViewer>(provider => provider.GetRequiredService<Viewer>());
        services.AddScoped<IAuthorizationHandler, PermissionRequirementHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ForbiddenAsNotFound>();

        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, SharedTextLocalizerFactory>();
        services.AddLocalization();
        services.AddSingleton<ModuleTexts>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddHttpContextAccessor();

        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new SingleIndexRouteConvention());
                options.Conventions.Add(new PageRouteTransformerConvention(new SlugTransformer()));
            })
            .AddMvcOptions(options => options.Filters.AddService<FormPageFilter>())
            .AddDataAnnotationsLocalization();
        services.AddSingleton<ValidationMessageProvider>();
        services.AddSingleton<IConfigureOptions<MvcOptions>>(provider => provider.GetRequiredService<ValidationMessageProvider>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(provider => provider.GetRequiredService<ValidationMessageProvider>());
        services.AddScoped<FormPageFilter>();
    }
}
