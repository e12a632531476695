using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using Quartz;

namespace FacultyDev.Platform.Notifications;

/// <summary>Every minute, sends the notifications that their recipients want at once.</summary>
[DisallowConcurrentExecution]
internal sealed class SendImmediateNotificationsJob(NotificationMailer mailer, Viewer viewer) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.SetSystem("platform.notices");
        await mailer.SendUrgentAsync(cancellationToken);
    }
}

/// <summary>Every morning, sends a digest to everybody who has unread notifications and wants one.</summary>
internal sealed record SendNotificationDigestPayload;

internal sealed class SendNotificationDigestJob(NotificationMailer mailer) : IJobHandler<SendNotificationDigestPayload>
{
    public async Task<JobResult> RunAsync(SendNotificationDigestPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        await mailer.SendDigestAsync(cancellationToken);
        return JobResult.Nothing;
    }
}
