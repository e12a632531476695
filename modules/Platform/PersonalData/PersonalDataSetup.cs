using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.PersonalData;

internal static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, PlatformPersonalData>();
        return services.AddScoped<IEventHandler<MemberAnonymized>, AnonymizePersonalData>();
    }
}
