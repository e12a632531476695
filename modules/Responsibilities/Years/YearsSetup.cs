using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Years;

internal static class YearsSetup
{
    public static IServiceCollection AddYears(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(ResponsibilitiesPermissions.Years.Close, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            230, "responsibilities.years", "/responsibilities/years", ResponsibilitiesPermissions.Years.Close, IsAdministration: true));
        services.AddScoped<YearAccess>();
        services.AddScoped<YearPreviewQuery>();
        services.AddScoped<YearListQuery>();
        services.AddScoped<CarryForward>();
        return services.AddScoped<YearClosingCommands>();
    }
}
