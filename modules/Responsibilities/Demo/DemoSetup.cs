using FacultyDev.Contracts.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<IDemoSeeder, ResponsibilitiesDemoSeeder>()
        .AddScoped<IDemoSeeder, NeedsDemoSeeder>()
        .AddScoped<IDemoSeeder, CommentDemoSeeder>()
        .AddScoped<IDemoSeeder, TargetsAndFiltersDemoSeeder>()
        .AddScoped<IDemoSeeder, ClosedYearDemoSeeder>()
        .AddScoped<IDemoSeeder, FiguresDemoSeeder>();
}
