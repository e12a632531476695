using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <param name="Continued">The number of open actions that were continued in the next year.</param>
/// <param name="Repeated">The number of recurring actions that were planned again.</param>
/// <param name="Left">The number of open actions that were dropped.</param>
internal sealed record CarryForwardResult(int Continued, int Repeated, int Left);

/// <summary>
/// Copies open and finished recurring actions into the next year, and drops the open actions that are not to continue. Each original
/// stays in its year and refers to its copy, so running this twice creates no duplicates.
/// </summary>
internal sealed class CarryForward(
    YearAccess access, ClosedYears closed, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    private const int BatchSize = 500;

    /// <param name="leave">The open actions of the year to drop instead of continuing, with <paramref name="reason"/> as their
    /// reason.</param>
    public async Task<CarryForwardResult> RunAsync(AcademicYear year, IReadOnlyCollection<Guid> leave, string reason, CancellationToken cancellationToken)
    {
        access.Require();
        await closed.RequireOpenAsync(year, cancellationToken);
        await closed.RequireOpenAsync(year.Next, cancellationToken);
        var copies = new NextYearActionFactory(
            year.Next,
            (await catalogue.ListInForceAsync(year.Next, cancellationToken)).Select(entry => entry.Code).ToHashSet(),
            await db.Set<StrategicPriority>().AsNoTracking().ToDictionaryAsync(priority => priority.Id, cancellationToken),
            viewer.ToActor(clock));
        var ofYear = db.Set<ResponsibilityAction>().Where(action => action.AcademicYear == year.StartYear);

        var left = await EachAsync(ofYear.WhereToContinue().Where(action => leave.Contains(action.Id)), action => action.Drop(reason, copies.Actor), cancellationToken);
        var repeated = await EachAsync(ofYear.WhereToRepeat(), action => db.Add(copies.Repeat(action)), cancellationToken);
        var continued = await EachAsync(ofYear.WhereToContinue(), action => db.Add(copies.Continue(action)), cancellationToken);
        return new CarryForwardResult(continued, repeated, left);
    }

    /// <summary>
    /// Processes batches until none is left; a processed action no longer matches the query, so each batch starts at the top.
    /// </summary>
    private async Task<int> EachAsync(IQueryable<ResponsibilityAction> some, Action<ResponsibilityAction> handle, CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var batch = await some.OrderBy(action => action.Id).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var action in batch)
                handle(action);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            count += batch.Count;
            if (batch.Count < BatchSize)
                return count;
        }
    }
}
