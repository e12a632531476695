using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.People;

internal static class MembersSetup
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddScoped<MemberAccess>();
        services.AddScoped<IRankUse, RankUseQuery>();
        return services.AddScoped<IStartupTask, NormalizeSearchNamesStartupTask>();
    }
}
