using FacultyDev.Contracts.Institution;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.PersonalData;

internal static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services) => services.AddScoped<IPersonalData, ResponsibilitiesPersonalData>();
}
