using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Reporting.Rendering;

/// <summary>Renders a view outside of a request, such as on the command line or in a job, with the services of the current scope.</summary>
internal sealed class RazorViewRenderer(IRazorViewEngine views, ITempDataProvider temp, IServiceProvider services)
{
    /// <param name="path">The absolute path of the view, for example "/Pages/Reporting/Departments/_ReportDocument.cshtml".</param>
    public async Task<string> RenderAsync<TModel>(string path, TModel model, CultureInfo culture)
    {
        // The culture belongs to the asynchronous flow, so this assignment ends when the method returns.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

        var found = views.GetView(executingFilePath: null, path, isMainPage: false);
        found.EnsureSuccessful([]);
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), action.ModelState) { Model = model };
        var context = new ViewContext(action, found.View!, data, new TempDataDictionary(http, temp), output, new HtmlHelperOptions());
        await found.View!.RenderAsync(context);
        return output.ToString();
    }
}
