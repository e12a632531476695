using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Registers the commands of specific action kinds, and the tasks, costs and mentions that all kinds have.</summary>
internal static class KindsSetup
{
    public static IServiceCollection AddActionKinds(this IServiceCollection services)
    {
        services.AddScoped<AddRemedyPartner>();
        services.AddScoped<SupportFormatter>();
        services.AddScoped<ActionTaskCommands>();
        services.AddScoped<MentionResolver>();
        return services;
    }
}
