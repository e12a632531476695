using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.PersonalData;

internal static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, ResponsibilitiesPersonalData>();
        services.AddScoped<IInstitutionReferences, ResponsibilitiesReferences>();
        return services.AddScoped<IEventHandler<MemberAnonymized>, AnonymizeResponsibilitiesData>();
    }
}
