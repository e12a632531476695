using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using Quartz;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Every minute: does a notice wait that its reader wants at once?</summary>
[DisallowConcurrentExecution]
internal sealed class SendUrgentNotices(NoticePost post, Viewer viewer) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        viewer.BecomeProgram("kernel.notices");
        await post.SendUrgentAsync(cancellationToken);
    }
}

/// <summary>Each morning: one letter to everybody who has unread notices and wants them so.</summary>
internal sealed record NoticeDigest;

internal sealed class NoticeDigestHandler(NoticePost post) : IJobHandler<NoticeDigest>
{
    public async Task<JobResult> RunAsync(NoticeDigest payload, JobProgress progress, CancellationToken cancellation)
    {
        await post.SendDigestAsync(cancellation);
        return JobResult.Nothing;
    }
}
