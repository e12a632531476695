using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Shell;

/// <summary>The page shell: languages, navigation, words of validation.</summary>
internal static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        // The server checks; scripts that check again in the browser are not loaded, so their attributes are not written either.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddScoped<Navigation>();
        return services;
    }
}
