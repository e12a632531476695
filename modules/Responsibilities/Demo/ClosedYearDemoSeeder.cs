using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Closes the first demo year, so that the demo has a snapshot to view and compare. Its order is high because the snapshot must include
/// the demo data of all modules.
/// </summary>
internal sealed class ClosedYearDemoSeeder(FacultyDevDbContext db, FreezeYearJob freeze, UnitMatrixComputation matrices) : IDemoSeeder
{
    public int Order => 900;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var year = AcademicYear.Of(plan.Today).Previous.Previous;
        var closing = new YearClosing(year);
        closing.StartClosing(Guid.Empty, plan.Today);
        db.Add(closing);
        await db.SaveChangesAsync(cancellationToken);
        await freeze.WriteAsync(year, await matrices.ComputeAsync(year, (_, _) => { }, cancellationToken), cancellationToken);
    }
}
