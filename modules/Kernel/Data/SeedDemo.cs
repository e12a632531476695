using FacultyDev.Contracts.Extensions;

namespace FacultyDev.Kernel.Data;

/// <summary>Creates the demo institution in one transaction.</summary>
public sealed class SeedDemo(FacultyDevDbContext db, IEnumerable<IDemoSeeder> seeders)
{
    public Task RunAsync(DemoPlan plan, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        foreach (var part in seeders.OrderBy(part => part.Order))
        {
            await part.SeedAsync(plan, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }, cancellationToken);
}
