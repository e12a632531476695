using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Views;

internal static class ViewsSetup
{
    public static IServiceCollection AddActionViews(this IServiceCollection services) => services
        .AddScoped<SavedFilters>()
        .AddScoped<ActionFilterOptionsQuery>()
        .AddScoped<ActionBoardQuery>();
}
