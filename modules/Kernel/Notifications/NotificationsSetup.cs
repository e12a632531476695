using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Notifications;

internal static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped(provider => new Notifier(
            provider.GetRequiredService<FacultyDevDbContext>(), provider.GetRequiredService<TimeProvider>()));
        return services.AddScoped(provider => new Inbox(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<ModuleTexts>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
