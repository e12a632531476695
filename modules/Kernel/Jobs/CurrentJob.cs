using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Jobs;

/// <summary>The job that the current scope runs.</summary>
public sealed class CurrentJob
{
    private readonly FacultyDevDbContext db;
    private readonly JobStore store;
    private (Guid Id, Guid RunId)? run;

    internal CurrentJob(FacultyDevDbContext db, JobStore store) => (this.db, this.store) = (db, store);

    internal bool IsFinished { get; private set; }

    internal void Begin(Guid id, Guid runId) => run = (id, runId);

    /// <summary>
    /// Runs the last step and marks the job done in one transaction: both are saved or neither, so the step takes effect once even if the
    /// job is started several times. Outside a job (a test, the command line) it only runs the step in a transaction.
    /// </summary>
    /// <exception cref="JobLeaseLostException">Another run holds the job; nothing was saved.</exception>
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

/// <summary>The run lost its lease and another run holds the job.</summary>
public sealed class JobLeaseLostException() : Exception("Another run has taken this job over.");
