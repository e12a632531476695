using FacultyDev.Contracts.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>Registers the indicators that this module computes.</summary>
internal static class IndicatorsSetup
{
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        services.AddScoped<IIndicatorProvider, CultureIndicator>();
        services.AddScoped<IIndicatorProvider, PolicyIndicators>();
        services.AddScoped<IIndicatorProvider, SupportIndicator>();
        services.AddScoped<IIndicatorProvider, RemedyIndicator>();
        services.AddScoped<IIndicatorProvider, NeedIndicators>();
        services.AddScoped<IIndicatorProvider, PriorityIndicator>();
        return services;
    }
}
