using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>Registers comments on responsibilities.</summary>
internal static class CommentsSetup
{
    public static IServiceCollection AddComments(this IServiceCollection services)
    {
        services.AddScoped<CommentAccess>();
        return services.AddScoped<CommentOnResponsibility>();
    }
}
