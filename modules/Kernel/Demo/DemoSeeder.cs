using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Demo;

/// <summary>Makes the demo institution, once: all of it or nothing.</summary>
public sealed class DemoSeeder(FacultyDevDbContext db, IEnumerable<IDemoPart> parts)
{
    public Task SeedAsync(DemoPlan plan, CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            await part.SeedAsync(plan, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }, cancellation);
}
