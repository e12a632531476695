using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddNotificationType(new NotificationType("institution.retention", NotificationEmailTiming.Daily, "institution.retention-due"));
        services.AddScoped<RetentionQuery>();
        services.AddScoped<AnonymizeMember>();
        services.AddScoped<ConfirmAnonymization>();
        services.AddJob<AnonymizeMembersJob, AnonymizeMembersPayload>("institution.anonymize");
        services.AddScheduledJob<SendRetentionRemindersJob, SendRetentionRemindersPayload>("institution.retention-reminder", "0 0 6 * * ?");
        return services.AddSingleton(new MenuEntry(
            835, "institution.retention", "/institution/retention", InstitutionPermissions.People.Anonymize, IsAdministration: true));
    }
}
