using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>The first of the demo's years is closed, so that there is a frozen table to look at and to compare with. It runs when all modules have told their story.</summary>
internal sealed class ClosedYearDemoSeeder(FacultyDevDbContext db, FreezeYearJob freeze) : IDemoSeeder
{
    public int Order => 900;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var year = AcademicYear.Of(plan.Today).Previous.Previous;
        var closing = new YearClosing(year);
        closing.StartClosing(Guid.Empty, plan.Today);
        db.Add(closing);
        await db.SaveChangesAsync(cancellationToken);
        await freeze.WriteAsync(year, await freeze.CountAsync(year, new JobProgress(), cancellationToken), cancellationToken);
    }
}
