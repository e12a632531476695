using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Reads;

/// <summary>Who looked at what of whom.</summary>
internal static class ReadsSetup
{
    public static IServiceCollection AddReads(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(KernelPermissions.ReviewReads, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(962, "kernel.reads", "/administration/reads", KernelPermissions.ReviewReads, InAdministration: true));
        services.AddScoped<ReadsQuery>();
        return services.AddScoped<ISensitiveReads, SensitiveReads>();
    }
}
