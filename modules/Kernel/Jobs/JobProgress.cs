namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// How far the work is. Reporting is cheap and only touches memory; the runner writes it down every two seconds at most, on a
/// connection of its own. On SQLite that waits while the handler holds a write transaction, so pages of this host read the memory.
/// </summary>
public sealed class JobProgress
{
    private volatile Snapshot step = new(0, 0, null);

    internal Snapshot Current => step;

    /// <param name="done">How many are done.</param>
    /// <param name="total">Of how many; 0 when it is not known.</param>
    /// <param name="message">What is being done, in the language of the person who asked ("12 of 30 departments"); at most 300 characters.</param>
    public void Report(int done, int total, string? message = null) => step = new Snapshot(done, total, message);

    internal sealed record Snapshot(int Done, int Total, string? Message);
}
