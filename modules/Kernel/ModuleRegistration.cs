using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel;

/// <summary>Extension methods by which the host takes modules in.</summary>
public static class ModuleRegistration
{
    /// <summary>Registers a module by its description. Modules come in the order in which their middleware and handlers should run.</summary>
    public static IServiceCollection AddModule(this IServiceCollection services, IConfiguration configuration, Action<ModuleBuilder> describe)
    {
        var module = new ModuleBuilder(services, configuration);
        describe(module);
        module.AddServices();
        return services;
    }

    /// <summary>Adds the middleware of all modules. Must run after the viewer is set and before authorization.</summary>
    public static void UseModules(this IApplicationBuilder app)
    {
        foreach (var module in app.ApplicationServices.GetServices<ModuleMiddleware>())
            module.Use(app);
    }

    /// <summary>Maps the endpoints of all modules.</summary>
    public static void MapModules(this WebApplication app)
    {
        foreach (var module in app.Services.GetServices<ModuleEndpoints>())
            module.Map(app);
    }
}
