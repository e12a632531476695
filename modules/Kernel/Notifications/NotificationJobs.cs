using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using Quartz;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Every minute: does a notice wait that its reader wants at once?</summary>
[DisallowConcurrentExecution]
internal sealed class SendImmediateNotificationsJob(NotificationMailer post, Viewer viewer) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.SetSystem("kernel.notices");
        await post.SendUrgentAsync(cancellationToken);
    }
}

/// <summary>Each morning: one letter to everybody who has unread notices and wants them so.</summary>
internal sealed record SendNotificationDigestPayload;

internal sealed class SendNotificationDigestJob(NotificationMailer post) : IJobHandler<SendNotificationDigestPayload>
{
    public async Task<JobResult> RunAsync(SendNotificationDigestPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        await post.SendDigestAsync(cancellationToken);
        return JobResult.Nothing;
    }
}
