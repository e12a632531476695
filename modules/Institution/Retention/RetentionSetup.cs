using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddNoticeKind(new NoticeKind("institution.retention", NoticeMail.Daily, "institution.retention-due"));
        services.AddScoped<RetentionQuery>();
        services.AddScoped<ForgetMember>();
        services.AddScoped<ConfirmAnonymising>();
        services.AddJob<AnonymiseMembers, AnonymiseWork>("institution.anonymise");
        services.AddScheduledJob<RemindOfRetention, RetentionReminder>("institution.retention-reminder", "0 0 6 * * ?");
        return services.AddSingleton(new MenuEntry(
            835, "institution.retention", "/institution/retention", InstitutionPermissions.People.Forget, InAdministration: true));
    }
}
