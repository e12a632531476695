using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Profiles;

internal static class ProfilesSetup
{
    public static IServiceCollection AddProfiles(this IServiceCollection services)
    {
        services.AddBreakGlass(new BreakGlassDataClass(
            DataClasses.PersonnelRecord, "institution.personnel-record", person => $"/institution/people/{person}"));
        services.AddScoped<ProfileAccess>();
        services.AddScoped<ProfileQuery>();
        services.AddScoped<TagSuggestions>();
        services.AddScoped<ProfileFormatter>();
        return services.AddScoped<UpdateMyProfile>();
    }
}
