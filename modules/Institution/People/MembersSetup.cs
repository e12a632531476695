using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.People;

internal static class MembersSetup
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddScoped<MemberCommands>();
        services.AddScoped<IEventHandler<MemberLeft>, EndAssignmentsOnLeaving>();
        return services.AddScoped<IStartupTask, NormalizeSearchNamesStartupTask>();
    }
}
