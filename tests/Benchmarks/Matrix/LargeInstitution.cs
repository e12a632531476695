using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Benchmarks.Matrix;

/// <summary>Enlarges the demo institution to the size that we support at most: 1,000 units and 60,000 actions over three years.</summary>
internal static class LargeInstitution
{
    public const int Units = 1_000;
    public const int Actions = 60_000;
    private const int Batch = 1_000;

    public static async Task EnlargeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        var units = await AddUnitsAsync(db, await scope.ServiceProvider.GetRequiredService<IUnits>().GetTreeAsync());
        await AddActionsAsync(db, units, scope.ServiceProvider.GetRequiredService<Clock>().Today);
    }

    private static async Task<IReadOnlyList<Guid>> AddUnitsAsync(FacultyDevDbContext db, UnitTree tree)
    {
        var departments = db.Set<OrgUnit>().Where(unit => unit.Kind == UnitKind.Department).ToList();
        var divisions = Enumerable.Range(0, Units - tree.Count)
            .Select(i => new OrgUnit($"DIV{i}", $"Division {i}", UnitKind.Division, departments[i % departments.Count].Id))
            .ToList();
        db.AddRange(divisions);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return [.. departments.Concat(divisions).Select(unit => unit.Id)];
    }

    private static async Task AddActionsAsync(FacultyDevDbContext db, IReadOnlyList<Guid> units, DateOnly today)
    {
        var random = new Random(60);
        string[] codes = ["CDO-ORG-2", "CDO-ORG-3", "DEA-ORG-1", "DEA-FUN-1", "DEA-PER-1", "MEN-FUN-1", "MEN-ORG-1", "PEE-PER-1", "MTE-ORG-1", "SPO-FUN-1"];
        var thisYear = AcademicYear.Of(today);
        for (var batch = 0; batch < Actions / Batch; batch++)
        {
            await db.InTransactionAsync(async () =>
            {
                for (var i = 0; i < Batch; i++)
                {
                    var year = new AcademicYear(thisYear.StartYear - random.Next(3));
                    var day = year.Start.AddDays(random.Next(60));
                    var planned = new Actor(null, null, "benchmark", day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), day);
                    var action = new ResponsibilityAction(
                        new ActionPlan(
                            units[random.Next(units.Count)], year,
                            new ActionDetails("Something that was planned", null, (ActionKind)random.Next(7), [codes[random.Next(codes.Length)]]),
                            ActionOwner.HolderOf(FacultyRole.Mentor),
                            new ActionDates(null, planned.Day.AddDays(30 + random.Next(200)))),
                        planned);
                    if (random.Next(3) > 0 && action.Kind is not (ActionKind.PolicyProposal or ActionKind.SupportRequest or ActionKind.JointRemedy))
                        action.Complete("Done.", planned.Day, planned);
                    db.Add(action);
                }

                await db.SaveChangesAsync();
            });
            db.ChangeTracker.Clear();
        }
    }
}
