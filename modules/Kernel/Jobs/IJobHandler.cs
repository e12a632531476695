namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Runs one kind of background job; register it by <c>module.Job&lt;THandler, TPayload&gt;("module.kind")</c>. Each run has its own
/// scope, whose viewer and culture are those of the person who requested the job.
/// </summary>
/// <remarks>
/// A job may be started again after a crash. Whatever must take effect only once belongs in <see cref="CurrentJob.FinishAsync"/>, which
/// saves it together with the end of the job. On SQLite nobody else can write while a handler holds a transaction: read and compute first,
/// then write in one short transaction at the end.
/// </remarks>
public interface IJobHandler<in TPayload>
{
    /// <param name="payload">The payload given to <see cref="JobQueue.Enqueue"/>.</param>
    /// <param name="progress">Receives the progress of the job.</param>
    /// <param name="cancellationToken">Canceled when a person stops the job, the host shuts down, or another run has taken over.</param>
    /// <exception cref="Errors.DomainException">An error for the requester; its text is shown and the job is not retried.</exception>
    Task<JobResult> RunAsync(TPayload payload, JobProgress progress, CancellationToken cancellationToken);
}
