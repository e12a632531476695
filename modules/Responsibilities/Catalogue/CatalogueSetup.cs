using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Catalogue;

internal static class CatalogueSetup
{
    public static IServiceCollection AddCatalogueEditing(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(ResponsibilitiesPermissions.Catalogue.Edit, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            235, "responsibilities.catalogue", "/responsibilities/catalogue", ResponsibilitiesPermissions.Catalogue.Edit, IsAdministration: true));
        services.AddScoped<CatalogueHistoryQuery>();
        return services.AddScoped<CatalogueCommands>();
    }
}
