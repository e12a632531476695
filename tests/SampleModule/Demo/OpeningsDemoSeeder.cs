using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Openings.Openings;

namespace FacultyDev.Openings.Demo;

internal sealed class OpeningsDemoSeeder(FacultyDevDbContext db, IUnits units) : IDemoSeeder
{
    public int Order => 900;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (unit, _) in (await units.GetTreeAsync(cancellationToken)).Indented())
            db.Add(new Opening(unit.Id, $"Seed grant for {unit.Name}", plan.Today));
    }
}
