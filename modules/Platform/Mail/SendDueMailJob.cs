using Quartz;

namespace FacultyDev.Platform.Mail;

/// <summary>Sends due emails, every few seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class SendDueMailJob(OutboxDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await dispatcher.SendDueAsync(cancellationToken);
}
