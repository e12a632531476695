using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Appointments;

internal static class AppointmentsSetup
{
    public static IServiceCollection AddAppointments(this IServiceCollection services)
    {
        services.AddScoped<UnitMembership>();
        services.AddScoped<AppointmentsQuery>();
        services.AddScoped<IEventHandler<MemberLeft>, EndAppointmentsOnLeaving>();
        services.AddScoped<UnitHeadcountQuery>();
        services.AddScoped<IUnitClosingRule, UnitHasNoPeople>();
        services.AddScoped<AppointmentAccess>();
        return services.AddScoped<AppointmentCommands>();
    }
}
