using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The kinds of actions that have verbs of their own; tasks, costs and mentions of all of them.</summary>
internal static class KindsSetup
{
    public static IServiceCollection AddActionKinds(this IServiceCollection services)
    {
        services.AddScoped<PolicyProposalCommands>();
        services.AddScoped<SupportRequestCommands>();
        services.AddScoped<RemedyPartnerCommands>();
        services.AddScoped<SupportFormatter>();
        services.AddScoped<ActionTaskCommands>();
        services.AddScoped<UpdateActionCost>();
        services.AddScoped<MentionResolver>();
        return services;
    }
}
