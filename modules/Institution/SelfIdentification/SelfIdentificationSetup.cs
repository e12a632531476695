using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Registers self-identification. Administrators deliberately hold none of its permissions.</summary>
internal static class SelfIdentificationSetup
{
    public static IServiceCollection AddSelfIdentification(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermission(PermissionRule.For(InstitutionPermissions.SelfIdentification.Import, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            822, "institution.self-identification", "/institution/self-identification", InstitutionPermissions.SelfIdentification.Import,
            IsAdministration: true));
        services.AddNotificationType(new NotificationType("institution.self-identification", NotificationEmailTiming.AtOnce, "institution.self-identification-recorded"));
        services.AddOptions<SelfIdentificationOptions>().Bind(configuration.GetSection("SelfIdentification"));
        services.AddSingleton<KeyRingStore>();
        services.AddScoped<SelfIdentificationKeyCheck>();
        services.AddScoped<IStartupTask>(provider => provider.GetRequiredService<SelfIdentificationKeyCheck>());
        services.AddHealthPart<SelfIdentificationKeyHealthCheck>("institution", "self-identification key");
        services.AddScoped<StatementStore>();
        services.AddScoped<StatementBulkReader>();
        services.AddScoped<MyStatement>();
        services.AddScoped<StatementDataExport>();
        services.AddScoped<RotateKeys>();
        services.AddScoped<StatementFileReader>();
        services.AddScoped<StatementImportCommands>();
        services.AddScoped<ImportStatementsFile>();
        services.AddScoped<IEventHandler<MemberAnonymized>, DeleteStatementOnAnonymization>();
        services.AddJob<ApplyStatementsJob, ApplyStatementsPayload>("institution.apply-self-identification");
        return services.AddScheduledJob<ResealStatementsJob, ResealStatementsPayload>("institution.tend-self-identification", "0 10 3 * * ?");
    }
}
