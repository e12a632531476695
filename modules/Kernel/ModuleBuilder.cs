using System.Reflection;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace FacultyDev.Kernel;

/// <summary>
/// What a module says about itself, in one method <c>Describe(ModuleBuilder module)</c> of its module class. Services are found by
/// <see cref="ServiceConvention"/>; the description names only those that are made in another way.
/// </summary>
public sealed class ModuleBuilder
{
    private readonly IServiceCollection services;
    private string module = "";
    private Assembly? assembly;

    internal ModuleBuilder(IServiceCollection services, IConfiguration configuration) => (this.services, Configuration) = (services, configuration);

    public IServiceCollection Services => services;

    public IConfiguration Configuration { get; }

    /// <summary>Names the module and brings in its tables, migrations, strings, AutoMapper profiles, pages and services.</summary>
    /// <typeparam name="TText">The marker type of the module's resource files.</typeparam>
    public void Named<TText>(string name)
    {
        (module, assembly) = (name, typeof(TText).Assembly);
        services.AddSingleton(new ModuleText(name, typeof(TText)));
        services.AddSingleton(new ModuleAssembly(typeof(TText).Assembly));
        services.AddAutoMapper(_ => { }, typeof(TText).Assembly);
    }

    /// <summary>
    /// Lets every module read these strings through its own localizer, when it has no string with the key. What a later module shares is found
    /// first: Ui's strings, then those of Contracts, then the kernel's.
    /// </summary>
    internal void ShareTexts<TText>() => services.AddSingleton(new SharedText(typeof(TText)));

    /// <summary>Declares a permission and the roles that hold it.</summary>
    public void Permission(string permission, params FacultyRole[] roles) => services.AddSingleton(PermissionRule.For(permission, roles));

    /// <summary>Declares a permission that everybody who is signed in holds.</summary>
    public void PermissionForEveryone(string permission) => services.AddSingleton(PermissionRule.SignedIn(permission));

    /// <summary>Declares a scope of API tokens. Its label is the string <c>Scope.{name}</c> of Accounts, where people create tokens.</summary>
    public void ApiScope(string name, params string[] permissions) => services.AddSingleton(new ApiScope(name, permissions));

    /// <summary>Declares a notification type. Codes without a type belong to "everything else".</summary>
    public void Notification(string name, NotificationEmailTiming timing, params string[] codes) =>
        services.AddSingleton(new NotificationType(name, timing, codes));

    /// <summary>
    /// Declares a class of data for break-glass. The module must then call <see cref="IBreakGlass"/> where it shows such data.
    /// </summary>
    /// <exception cref="ArgumentException">The class does not exist, or the access matrix does not allow break-glass for it.</exception>
    public void BreakGlass(BreakGlassDataClass openable)
    {
        if (!DataClasses.AllowBreakGlass(openable.DataClass))
            throw new ArgumentException($"“{openable.DataClass}” is never opened by break-glass.", nameof(openable));
        services.AddSingleton(openable);
    }

    /// <summary>Runs a job of the scheduler again and again. It leaves no trace among the background jobs.</summary>
    public void Repeat<TJob>(string name, TimeSpan interval)
        where TJob : IJob => services.AddQuartz(quartz => quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(name)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever())));

    /// <summary>Adds a check to <c>/health/ready</c> and to the health page.</summary>
    /// <param name="name">The name in the response of <c>/health/ready</c>: "data folder". The module's string for it is
    /// <c>HealthPart.data-folder</c>.</param>
    public void HealthCheck<TCheck>(string name)
        where TCheck : class, IHealthCheck => services.AddHealthChecks().AddCheck<TCheck>(name, tags: [module]);

    /// <summary>Adds endpoints; those of pages need no line.</summary>
    public void Endpoints(Action<IEndpointRouteBuilder> map) => services.AddSingleton(new ModuleEndpoints(map));

    /// <summary>Adds middleware, which runs after the viewer is set and before authorization, in the order of the modules.</summary>
    public void Middleware(Action<IApplicationBuilder> use) => services.AddSingleton(new ModuleMiddleware(use));

    /// <summary>Registers the services of a named module that its description did not register in another way.</summary>
    internal void AddServices()
    {
        if (assembly is not null)
            ServiceConvention.AddServices(services, assembly);
    }
}

internal sealed record ModuleAssembly(Assembly Assembly);

internal sealed record ModuleEndpoints(Action<IEndpointRouteBuilder> Map);

internal sealed record ModuleMiddleware(Action<IApplicationBuilder> Use);
