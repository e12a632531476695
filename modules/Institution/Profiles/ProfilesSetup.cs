using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Profiles;

internal static class ProfilesSetup
{
    public static IServiceCollection AddProfiles(this IServiceCollection services)
    {
        services.AddScoped<Standing>();
        services.AddScoped<ProfileQuery>();
        services.AddScoped<TagSuggestions>();
        services.AddScoped<ProfileWords>();
        return services.AddScoped<DescribeMyself>();
    }
}
