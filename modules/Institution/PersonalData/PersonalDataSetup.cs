using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.PersonalData;

internal static class PersonalDataSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, InstitutionPersonalData>();
        services.AddScoped<DataExports>();
        services.AddScoped<DownloadDataExport>();
        services.AddJob<PrepareDataExportJob, PrepareDataExportPayload>("institution.my-data");
        return services.AddScheduledJob<DeleteExpiredExportsJob, DeleteExpiredExportsPayload>("institution.forget-exports", "0 50 2 * * ?");
    }
}
