using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Jobs;

/// <summary>The job in whose scope a handler runs.</summary>
public sealed class CurrentJob
{
    private readonly FacultyDevDbContext db;
    private readonly JobStore store;
    private (Guid Id, Guid RunId)? run;

    internal CurrentJob(FacultyDevDbContext db, JobStore store) => (this.db, this.store) = (db, store);

    internal bool IsFinished { get; private set; }

    internal void Begin(Guid id, Guid runId) => run = (id, runId);

    /// <summary>
    /// Does the last step and marks the job done in one transaction: both are saved or neither, so the step takes effect once however
    /// often the work is begun. Outside a job (a test, the command line) it is simply a transaction.
    /// </summary>
    /// <exception cref="JobLeaseLostException">Another host has taken the work over; nothing was saved.</exception>
    public async Task<JobResult> FinishAsync(Func<Task<JobResult>> lastStep, CancellationToken cancellationToken)
    {
        var result = await db.InTransactionAsync(
            async () =>
            {
                var outcome = await lastStep();
                await db.SaveChangesAsync(cancellationToken);
                if (run is { } held && !await store.FinishAsync(held.Id, held.RunId, outcome, cancellationToken))
                    throw new JobLeaseLostException();
                return outcome;
            },
            cancellationToken);
        IsFinished = true;
        return result;
    }
}

/// <summary>The run has been slow for so long that another one holds the work now.</summary>
public sealed class JobLeaseLostException() : Exception("Another run has taken this job over.");
