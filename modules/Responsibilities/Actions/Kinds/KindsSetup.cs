using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The kinds of actions that have verbs of their own.</summary>
internal static class KindsSetup
{
    public static IServiceCollection AddActionKinds(this IServiceCollection services)
    {
        services.AddScoped<MovePolicy>();
        services.AddScoped<RequestSupport>();
        services.AddScoped<JoinRemedy>();
        services.AddScoped<SupportWords>();
        return services;
    }
}
