using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <param name="Continued">Open ones that go on in the next year.</param>
/// <param name="Repeated">Recurring ones that are planned anew.</param>
/// <param name="Left">Open ones that were dropped.</param>
internal sealed record CarriedForward(int Continued, int Repeated, int Left);

/// <summary>
/// Copies open and recurring actions into the next year and drops what is left behind. The original stays in its year as it stood and
/// names its copy, so running it twice copies nothing twice.
/// </summary>
internal sealed class CarryForward(
    YearAuthority authority, ClosedYears closed, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private const int Batch = 500;

    /// <param name="leave">Open actions of the year that do not go on; they are dropped with the reason.</param>
    public async Task<CarriedForward> RunAsync(AcademicYear year, IReadOnlyCollection<Guid> leave, string reason, CancellationToken cancellation)
    {
        authority.Require();
        await closed.RequireOpenAsync(year, cancellation);
        await closed.RequireOpenAsync(year.Next, cancellation);
        var copies = new ActionCopies(
            year.Next,
            (await catalogue.InForceAsync(year.Next, cancellation)).Select(entry => entry.Code).ToHashSet(),
            await db.Set<StrategicPriority>().AsNoTracking().ToDictionaryAsync(priority => priority.Id, cancellation),
            viewer.Sign(time));
        var ofYear = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear);

        var left = await EachAsync(ofYear.ToContinue().Where(action => leave.Contains(action.Id)), action => action.Drop(reason, copies.By), cancellation);
        var repeated = await EachAsync(ofYear.ToRepeat(), action => db.Add(copies.Repeat(action)), cancellation);
        var continued = await EachAsync(ofYear.ToContinue(), action => db.Add(copies.Continue(action)), cancellation);
        return new CarriedForward(continued, repeated, left);
    }

    /// <summary>Takes from the top until nothing is left: what was handled no longer matches.</summary>
    private async Task<int> EachAsync(IQueryable<ResponsibilityAction> some, Action<ResponsibilityAction> handle, CancellationToken cancellation)
    {
        var count = 0;
        while (true)
        {
            var batch = await some.OrderBy(action => action.Id).Take(Batch).ToListAsync(cancellation);
            foreach (var action in batch)
                handle(action);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            count += batch.Count;
            if (batch.Count < Batch)
                return count;
        }
    }
}
