namespace FacultyDev.Kernel.Data;

/// <summary>
/// What a module wants to hold in every database before the first request: rows that must be there, or a check that refuses to
/// start. Runs after the schema is up to date, each time the program starts; doing it again changes nothing.
/// </summary>
public interface IStartupTask
{
    Task RunAsync(CancellationToken cancellationToken);
}
