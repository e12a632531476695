using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Demo;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Composition;

internal static class CompositionSetup
{
    public static IServiceCollection AddComposition(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(
            InstitutionPermissions.Composition.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.For(InstitutionPermissions.Composition.Publish, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            815, "institution.composition", "/institution/composition", InstitutionPermissions.Composition.View, IsAdministration: true));
        services.AddScoped<IDemoSeeder, SelfIdentificationDemoSeeder>();
        services.AddScoped<CompositionSnapshot>();
        services.AddScoped<CompositionQuery>();
        return services.AddJob<PublishCompositionJob, PublishCompositionPayload>("institution.publish-composition");
    }
}
