using AutoMapper;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Files;

internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<ContentAddressedStorage>();
        return services.AddScoped(provider => new FileStore(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<IMapper>(),
            provider.GetRequiredService<ContentAddressedStorage>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<Clock>()));
    }
}
