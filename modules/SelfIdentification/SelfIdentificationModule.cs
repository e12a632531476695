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
    public static IServiceCollection AddSelfIdentification(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<SelfIdentificationText>("self-identification");
        AddStatements(services, configuration);
        AddImports(services);
        AddComposition(services);
        services.AddScoped<IEventHandler<MemberAnonymized>, AnonymizeSelfIdentification>();
        return services.AddScoped<IDemoSeeder, SelfIdentificationDemoSeeder>();
    }

    private static void AddStatements(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SelfIdentificationOptions>().Bind(configuration.GetSection("SelfIdentification"));
        services.AddSingleton<KeyRingStore>();
        services.AddScoped<SelfIdentificationKeyCheck>();
        services.AddScoped<IStartupTask>(provider => provider.GetRequiredService<SelfIdentificationKeyCheck>());
        services.AddHealthPart<SelfIdentificationKeyHealthCheck>("self-identification", "self-identification key");
        services.AddScoped<StatementStore>();
        services.AddScoped<StatementBulkReader>();
        services.AddScoped<MyStatement>();
        services.AddScoped<IDownloadOnlyPersonalData, StatementDataExport>();
        services.AddScoped<RotateKeys>();
        services.AddScheduledJob<ResealStatementsJob, ResealStatementsPayload>("self-identification.reseal-statements", "0 10 3 * * ?");
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(SelfIdentificationPermissions.Statements.Import, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            822, "self-identification.imports", "/self-identification", SelfIdentificationPermissions.Statements.Import, IsAdministration: true));
        services.AddNotificationType(new NotificationType("self-identification.imports", NotificationEmailTiming.AtOnce, "self-identification.recorded"));
        services.AddScoped<StatementFileReader>();
        services.AddScoped<StatementImportCommands>();
        services.AddScoped<ImportStatementsFile>();
        services.AddJob<ApplyStatementsJob, ApplyStatementsPayload>("self-identification.apply-import");
    }

    private static void AddComposition(IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(
            SelfIdentificationPermissions.Composition.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddPermission(PermissionRule.For(SelfIdentificationPermissions.Composition.Publish, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            815, "self-identification.composition", "/self-identification/composition", SelfIdentificationPermissions.Composition.View,
            IsAdministration: true));
        services.AddScoped<CompositionSnapshot>();
        services.AddScoped<CompositionQuery>();
        services.AddJob<PublishCompositionJob, PublishCompositionPayload>("self-identification.publish-composition");
    }
}
