namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// Does one kind of background work; register it by <c>services.AddJob&lt;THandler, TPayload&gt;("module.kind")</c>. It is made in a
/// scope of its own, in which the viewer is the person who asked (the trail names them) and the culture is theirs.
/// </summary>
/// <remarks>
/// Work may be started again after a crash. What must happen once only belongs into <see cref="CurrentJob.FinishAsync"/>, which saves
/// it together with the job's end. On SQLite nobody else can write while a handler holds a transaction: read and compute first,
/// then write in one short transaction at the end.
/// </remarks>
public interface IJobHandler<in TPayload>
{
    /// <param name="payload">What was asked for, as given to <see cref="JobQueue.Enqueue"/>.</param>
    /// <param name="progress">Where the work says how far it is.</param>
    /// <param name="cancellationToken">Set when a person stops the work, the host goes down, or another host has taken over.</param>
    /// <exception cref="Errors.DomainException">What the person has to know; shown in their words and never tried again.</exception>
    Task<JobResult> RunAsync(TPayload payload, JobProgress progress, CancellationToken cancellationToken);
}
