namespace FacultyDev.Kernel.Jobs;

/// <summary>Work besides jobs that is due as soon as the request that created it is committed, such as emails.</summary>
public interface IAfterCommitWork
{
    /// <summary>Does what is due now. Called after each commit that created some, on a host that serves; never before the commit.</summary>
    Task RunDueAsync(CancellationToken cancellationToken);
}
