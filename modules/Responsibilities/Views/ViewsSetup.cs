using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Views;

/// <summary>Board, timeline and saved filters.</summary>
internal static class ViewsSetup
{
    public static IServiceCollection AddActionViews(this IServiceCollection services) => services
        .AddScoped<SavedFilters>()
        .AddScoped<ActionFilterOptionsQuery>()
        .AddScoped<ActionBoardQuery>();
}
