using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Reads;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Profiles;

internal static class ProfilesSetup
{
    public static IServiceCollection AddProfiles(this IServiceCollection services)
    {
        services.AddBreakGlass(new OpenableClass(
            DataClasses.PersonnelRecord, "institution.personnel-record", person => $"/institution/people/{person}"));
        services.AddScoped<Standing>();
        services.AddScoped<ProfileQuery>();
        services.AddScoped<TagSuggestions>();
        services.AddScoped<ProfileWords>();
        return services.AddScoped<DescribeMyself>();
    }
}
