using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.AccessLogging;

/// <summary>Registers the access log.</summary>
internal static class AccessLogSetup
{
    public static IServiceCollection AddAccessLog(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(PlatformPermissions.ReviewAccessLog, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(962, "platform.reads", "/administration/reads", PlatformPermissions.ReviewAccessLog, IsAdministration: true));
        services.AddScoped<AccessLogQuery>();
        return services.AddScoped<IAccessLog, AccessLog>();
    }
}
