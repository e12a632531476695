using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Shell;
using FacultyDev.Responsibilities.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Year change: copy forward, close and freeze, reopen, compare.</summary>
internal static class YearsSetup
{
    public static IServiceCollection AddYears(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(ResponsibilitiesPermissions.Years.Close, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            230, "responsibilities.years", "/responsibilities/years", ResponsibilitiesPermissions.Years.Close, InAdministration: true));
        services.AddJob<FreezeYear, FreezeYearWork>("responsibilities.freeze-year");
        services.AddScoped<ClosedYears>();
        services.AddScoped<FrozenTables>();
        services.AddScoped<YearAuthority>();
        services.AddScoped<YearPreviewQuery>();
        services.AddScoped<YearListQuery>();
        services.AddScoped<CarryForward>();
        services.AddScoped<CloseYear>();
        services.AddScoped<RecurAction>();
        services.AddScoped<YearComparison>();
        services.AddScoped<IDemoPart, DemoViews>();
        return services.AddScoped<IDemoPart, DemoClosedYear>();
    }
}
