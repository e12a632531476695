namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// The progress of a job. Reporting only changes memory and is cheap; the heartbeat writes it to the database at most every two seconds, on
/// its own connection. On SQLite that write waits while the handler holds a write transaction, so pages of this host read the memory.
/// </summary>
public sealed class JobProgress
{
    private volatile Snapshot step = new(0, 0, null);

    internal Snapshot Current => step;

    /// <param name="done">Number of finished items.</param>
    /// <param name="total">Number of all items; 0 when unknown.</param>
    /// <param name="message">Current activity in the requester's language ("12 of 30 departments"); at most 300 characters.</param>
    public void Report(int done, int total, string? message = null) => step = new Snapshot(done, total, message);

    internal sealed record Snapshot(int Done, int Total, string? Message);
}
