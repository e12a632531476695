using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using Quartz;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Every minute, sends the notifications that their recipients want at once.</summary>
[DisallowConcurrentExecution]
internal sealed class SendImmediateNotificationsJob(NotificationMailer post, Viewer viewer) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.SetSystem("kernel.notices");
        await post.SendUrgentAsync(cancellationToken);
    }
}

/// <summary>Every morning, sends a digest to everybody who has unread notifications and wants one.</summary>
internal sealed record SendNotificationDigestPayload;

internal sealed class SendNotificationDigestJob(NotificationMailer post) : IJobHandler<SendNotificationDigestPayload>
{
    public async Task<JobResult> RunAsync(SendNotificationDigestPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        await post.SendDigestAsync(cancellationToken);
        return JobResult.Nothing;
    }
}
