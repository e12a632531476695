using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FacultyDev.Kernel.Web;

/// <summary>Gives index pages the address of their folder only. The framework would add a second one that ends in "/index".</summary>
internal sealed class SingleIndexRouteConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        // The framework never links to the second address and marks its selector accordingly.
        foreach (var second in model.Selectors.Where(selector => selector.AttributeRouteModel is { SuppressLinkGeneration: true }).ToList())
            model.Selectors.Remove(second);
    }
}
