using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Demo;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Shell;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Table;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities;

/// <summary>The catalogue of fifty, the table, actions and their evidence, the registry of indicators.</summary>
public static class ResponsibilitiesModule
{
    public static IServiceCollection AddResponsibilities(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<ResponsibilitiesText>("responsibilities");
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Table.View));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.View));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Oversee,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.For(
            ResponsibilitiesPermissions.Actions.Plan,
            FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.SignedIn(ResponsibilitiesPermissions.Actions.Carry));

        services.AddSingleton(new MenuEntry(200, "responsibilities.table", "/responsibilities", ResponsibilitiesPermissions.Table.View));

        services.AddScoped<CatalogueQuery>();
        services.AddScoped<IDefaults, CatalogueDefaults>();
        services.AddScoped<IndicatorRegistry>();
        services.AddScoped<IDefaults, IndicatorOwnership>();
        services.AddScoped<IIndicatorProvider, CultureIndicator>();
        services.AddScoped<TallyQuery>();
        services.AddScoped<StandingQuery>();
        services.AddScoped<IResponsibilityFigures, ResponsibilityFigures>();
        services.AddScoped<FigureText>();
        services.AddScoped<TableScopes>();
        services.AddScoped<TableQuery>();
        services.AddScoped<OwnerNames>();
        services.AddScoped<ActionsInReach>();
        services.AddScoped<IDemoPart, ResponsibilitiesDemo>();
        return services;
    }
}
