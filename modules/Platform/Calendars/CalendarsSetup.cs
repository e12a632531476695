using FacultyDev.Contracts.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.Calendars;

internal static class CalendarsSetup
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services.AddScoped<CalendarFeedCommands>()
        .AddScoped<ICalendarFiles, CalendarFiles>();
}
