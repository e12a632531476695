using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.People;

internal static class MembersSetup
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddScoped<ManagePeople>();
        services.AddScoped<IEventHandler<MemberLeft>, EndWhatWasHeld>();
        return services.AddScoped<IDefaults, RefoldNames>();
    }
}
