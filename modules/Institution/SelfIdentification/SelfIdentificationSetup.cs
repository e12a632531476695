using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Operations;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>What people say about themselves, kept apart. Administrators hold none of its permissions, on purpose.</summary>
internal static class SelfIdentificationSetup
{
    public static IServiceCollection AddSelfIdentification(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermission(PermissionRule.For(InstitutionPermissions.SelfIdentification.Import, FacultyRole.CareerDevelopmentOffice));
        services.AddSingleton(new MenuEntry(
            822, "institution.self-identification", "/institution/self-identification", InstitutionPermissions.SelfIdentification.Import,
            InAdministration: true));
        services.AddNoticeKind(new NoticeKind("institution.self-identification", NoticeMail.AtOnce, "institution.self-identification-recorded"));
        services.AddOptions<SelfIdentificationOptions>().Bind(configuration.GetSection("SelfIdentification"));
        services.AddSingleton<KeyFile>();
        services.AddScoped<KeyCheck>();
        services.AddScoped<IDefaults>(provider => provider.GetRequiredService<KeyCheck>());
        services.AddHealthPart<KeyHealth>("institution", "self-identification key");
        services.AddScoped<StatementStore>();
        services.AddScoped<StatementReader>();
        services.AddScoped<OwnStatement>();
        services.AddScoped<StatementCopy>();
        services.AddScoped<TurnKeys>();
        services.AddScoped<StatementFile>();
        services.AddScoped<StatementImports>();
        services.AddScoped<ImportStatementsFile>();
        services.AddScoped<IEventHandler<MemberAnonymised>, ForgetStatement>();
        services.AddJob<ApplyStatements, ApplyStatementsWork>("institution.apply-self-identification");
        return services.AddScheduledJob<TendStatements, TendStatementsWork>("institution.tend-self-identification", "0 10 3 * * ?");
    }
}
