using FacultyDev.Kernel.Web;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Calendars;

internal static class CalendarsSetup
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services.AddScoped<CalendarFeedCommands>()
        .AddScoped(provider => new CalendarFile(provider.GetRequiredService<SiteAddress>()));
}
