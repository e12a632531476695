namespace FacultyDev.Kernel.Data;

/// <summary>
/// A module's startup task: it creates rows that must exist, or checks a condition and refuses to start. It runs after migration at every
/// start, so it must be idempotent.
/// </summary>
public interface IStartupTask
{
    Task RunAsync(CancellationToken cancellationToken);
}
