using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace FacultyDev.Kernel.Shell;

/// <summary>The page shell: languages, navigation, words of validation.</summary>
internal static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(SupportedLanguages.Configure);
        // The server checks; scripts that check again in the browser are not loaded, so their attributes are not written either.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        // Pages are UTF-8: é stays é, which is shorter and can be read in the source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<Navigation>();
        services.AddScoped<PickSearch>();
        services.AddScoped<PickChoiceList>();
        return services;
    }
}
