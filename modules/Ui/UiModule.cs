using System.Text.Encodings.Web;
using System.Text.Unicode;
using FacultyDev.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace FacultyDev.Ui;

/// <summary>The page shell: languages, navigation and pickers.</summary>
public static class UiModule
{
    public static void Describe(ModuleBuilder module)
    {
        module.Named<UiText>("ui");
        module.Services.AddSingleton<DateFormatter>();
        module.ShareTexts<UiText>();
        module.Services.Configure<RequestLocalizationOptions>(SupportedLanguages.Configure);
        // Validation runs on the server only; without the client scripts their attributes would be useless.
        module.Services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        // Pages are UTF-8, so accented letters are written directly, which keeps the HTML short and readable.
        module.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        module.Endpoints(endpoints => endpoints.MapStartPage());
    }
}
