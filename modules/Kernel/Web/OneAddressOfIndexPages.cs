using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FacultyDev.Kernel.Web;

/// <summary>An index page answers at its folder's address alone. The framework would give it a second one that ends in "/index".</summary>
internal sealed class OneAddressOfIndexPages : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.Where(selector => selector.AttributeRouteModel is { SuppressLinkGeneration: true } route && IsIndex(route.Template)).ToList())
            model.Selectors.Remove(selector);
    }

    private static bool IsIndex(string? template) =>
        template is not null && template.Split('/')[^1].Equals("Index", StringComparison.OrdinalIgnoreCase);
}
