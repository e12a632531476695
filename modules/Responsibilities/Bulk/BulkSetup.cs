using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Bulk;

/// <summary>Changing many actions at once, and taking that back.</summary>
internal static class BulkSetup
{
    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddScoped<BulkVerbs>()
        .AddScoped<ChangeMany>()
        .AddScoped<TakeBackMany>();
}
