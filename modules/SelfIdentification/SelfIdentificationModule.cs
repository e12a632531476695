using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Demo;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.KeyRotation;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.SelfIdentification;

/// <summary>
/// What people say about themselves, and the composition counted from it. Administrators deliberately hold none of the permissions.
/// </summary>
public static partial class SelfIdentificationModule
{
    public static void Describe(ModuleBuilder module)
    {
        module.Named<SelfIdentificationText>("self-identification");
        module.Permission(SelfIdentificationPermissions.Statements.Import, FacultyRole.CareerDevelopmentOffice);
        module.Permission(SelfIdentificationPermissions.Composition.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.Permission(SelfIdentificationPermissions.Composition.Publish, FacultyRole.CareerDevelopmentOffice);
        module.Menu(
            815, "self-identification.composition", "/self-identification/composition", SelfIdentificationPermissions.Composition.View,
            isAdministration: true);
        module.Menu(
            822, "self-identification.imports", "/self-identification", SelfIdentificationPermissions.Statements.Import, isAdministration: true);
        module.Notification("self-identification.imports", NotificationEmailTiming.AtOnce, "self-identification.recorded");
        module.HealthCheck<SelfIdentificationKeyHealthCheck>("self-identification key");

        module.ScheduledJob<ResealStatementsJob, ResealStatementsPayload>("self-identification.reseal-statements", "0 10 3 * * ?");
        module.Job<ApplyStatementsJob, ApplyStatementsPayload>("self-identification.apply-import");
        module.Job<PublishCompositionJob, PublishCompositionPayload>("self-identification.publish-composition");

        module.Services.AddOptions<SelfIdentificationOptions>().Bind(module.Configuration.GetSection("SelfIdentification"));
        module.Services.AddSingleton<KeyRingStore>();
    }
}
