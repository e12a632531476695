using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.BulkEdit;

/// <summary>Changing many actions at once, and taking that back.</summary>
internal static class BulkSetup
{
    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddScoped<BulkEditDispatcher>()
        .AddScoped<ApplyBulkEdit>()
        .AddScoped<UndoBulkEdit>();
}
