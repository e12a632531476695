using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Registers the figures of responsibilities, which are stored and refreshed after changes.</summary>
internal static class FiguresSetup
{
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.AddScoped<IndicatorRegistry>();
        services.AddScoped<IStartupTask, IndicatorOwnershipStartupTask>();
        services.AddScoped<ActionTallyQuery>();
        services.AddScoped<FigureComputation>();
        services.AddScoped<FigureQuery>();
        services.AddScoped<StandingQuery>();
        services.AddScoped<FigureFormatter>();
        services.AddScoped<IFigureFormatter>(provider => provider.GetRequiredService<FigureFormatter>());
        services.AddScoped<MarkFigures>();
        services.AddScoped<IEventHandler<CountedRecordsChanged>>(provider => provider.GetRequiredService<MarkFigures>());
        services.AddScoped<IEventHandler<UnitTreeChanged>>(provider => provider.GetRequiredService<MarkFigures>());
        services.AddScoped<IEventHandler<RolesChanged>>(provider => provider.GetRequiredService<MarkFigures>());
        services.AddScoped<RefreshFigures>();
        return services.AddQuartz(quartz => quartz.ScheduleJob<RefreshFiguresJob>(trigger => trigger
            .WithIdentity(RefreshFiguresJob.Name)
            .WithSimpleSchedule(schedule => schedule.WithInterval(RefreshInterval).RepeatForever())));
    }
}
