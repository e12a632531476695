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
internal sealed record CarryForwardResult(int Continued, int Repeated, int Left);

/// <summary>
/// Copies open and recurring actions into the next year and drops what is left behind. The original stays in its year as it stood and
/// names its copy, so running it twice copies nothing twice.
/// </summary>
internal sealed class CarryForward(
    YearAccess authority, ClosedYears closed, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    private const int Batch = 500;

    /// <param name="leave">Open actions of the year that do not go on; they are dropped with the reason.</param>
    public async Task<CarryForwardResult> RunAsync(AcademicYear year, IReadOnlyCollection<Guid> leave, string reason, CancellationToken cancellationToken)
    {
        authority.Require();
        await closed.RequireOpenAsync(year, cancellationToken);
        await closed.RequireOpenAsync(year.Next, cancellationToken);
        var copies = new NextYearActionFactory(
            year.Next,
            (await catalogue.ListInForceAsync(year.Next, cancellationToken)).Select(entry => entry.Code).ToHashSet(),
            await db.Set<StrategicPriority>().AsNoTracking().ToDictionaryAsync(priority => priority.Id, cancellationToken),
            viewer.ToActor(time));
        var ofYear = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear);

        var left = await EachAsync(ofYear.WhereToContinue().Where(action => leave.Contains(action.Id)), action => action.Drop(reason, copies.Actor), cancellationToken);
        var repeated = await EachAsync(ofYear.WhereToRepeat(), action => db.Add(copies.Repeat(action)), cancellationToken);
        var continued = await EachAsync(ofYear.WhereToContinue(), action => db.Add(copies.Continue(action)), cancellationToken);
        return new CarryForwardResult(continued, repeated, left);
    }

    /// <summary>Takes from the top until nothing is left: what was handled no longer matches.</summary>
    private async Task<int> EachAsync(IQueryable<ResponsibilityAction> some, Action<ResponsibilityAction> handle, CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var batch = await some.OrderBy(action => action.Id).Take(Batch).ToListAsync(cancellationToken);
            foreach (var action in batch)
                handle(action);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            count += batch.Count;
            if (batch.Count < Batch)
                return count;
        }
    }
}
