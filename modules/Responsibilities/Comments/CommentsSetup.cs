using FacultyDev.Contracts.Extensions;
using FacultyDev.Responsibilities.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>Registers comments on responsibilities.</summary>
internal static class CommentsSetup
{
    public static IServiceCollection AddComments(this IServiceCollection services)
    {
        services.AddScoped<CommentAccess>();
        services.AddScoped<CommentOnResponsibility>();
        services.AddScoped<WithdrawComment>();
        return services.AddScoped<IDemoSeeder, CommentDemoSeeder>();
    }
}
