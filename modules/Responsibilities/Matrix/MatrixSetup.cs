using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Years;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Responsibilities.Matrix;

internal static class MatrixSetup
{
    public static IServiceCollection AddMatrix(this IServiceCollection services)
    {
        services.AddScoped<ResponsibilityMatrixAccess>();
        services.AddScoped<ResponsibilityMatrixQuery>();
        services.AddScoped<ResponsibilityDetailsQuery>();
        services.AddScoped<IResponsibilityFigures, ResponsibilityFigures>();
        services.AddScoped<FrozenMatrixQuery>();
        services.AddScoped<YearComparisonQuery>();
        services.AddScoped<UnitMatrixComputation>();
        return services.AddJob<FreezeYearJob, FreezeYearPayload>("responsibilities.freeze-year");
    }
}
