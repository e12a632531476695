namespace FacultyDev.Kernel.Data;

/// <summary>
/// Something that every save does first, in the transaction of the change. Steps run in the order of their registration, and what one changes or
/// adds is saved too.
/// </summary>
public interface ISaveStep
{
    Task RunAsync(FacultyDevDbContext db, CancellationToken cancellationToken);
}
