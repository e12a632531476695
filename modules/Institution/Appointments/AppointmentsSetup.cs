using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Appointments;

internal static class AppointmentsSetup
{
    public static IServiceCollection AddAppointments(this IServiceCollection services)
    {
        services.AddScoped<UnitMembership>();
        services.AddScoped<AppointmentsQuery>();
        return services.AddScoped<AppointmentCommands>();
    }
}
