using FacultyDev.Contracts.Institution;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Directory;

internal static class DirectorySetup
{
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry(795, "institution.directory", "/institution/directory", InstitutionPermissions.People.Directory));
        return services.AddScoped<DirectoryListQuery>();
    }
}
