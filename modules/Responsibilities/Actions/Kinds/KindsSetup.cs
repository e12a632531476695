using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The kinds of actions that have verbs of their own; tasks, costs and mentions of all of them.</summary>
internal static class KindsSetup
{
    public static IServiceCollection AddActionKinds(this IServiceCollection services)
    {
        services.AddScoped<MovePolicy>();
        services.AddScoped<RequestSupport>();
        services.AddScoped<JoinRemedy>();
        services.AddScoped<SupportWords>();
        services.AddScoped<ManageTasks>();
        services.AddScoped<CommitCost>();
        services.AddScoped<Mentions>();
        return services;
    }
}
