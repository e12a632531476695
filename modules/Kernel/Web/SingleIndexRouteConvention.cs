using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FacultyDev.Kernel.Web;

/// <summary>An index page answers at its folder's address alone. The framework would give it a second one that ends in "/index".</summary>
internal sealed class SingleIndexRouteConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        // The framework itself never links to that second address, and marks it so.
        foreach (var second in model.Selectors.Where(selector => selector.AttributeRouteModel is { SuppressLinkGeneration: true }).ToList())
            model.Selectors.Remove(second);
    }
}
