using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.BulkEdit;

internal static class BulkSetup
{
    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddScoped<BulkEditDispatcher>()
        .AddScoped<ApplyBulkEdit>()
        .AddScoped<UndoBulkEdit>();
}
