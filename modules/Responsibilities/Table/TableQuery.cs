using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Table;

/// <summary>Loads the table page.</summary>
internal sealed class TableQuery(FrozenTables tables, StandingQuery standings, IRoleHolders holders, FacultyDevDbContext db)
{
    /// <param name="version">A snapshot of the year by its number; null for what holds.</param>
    /// <returns>As it was frozen when the year is closed.</returns>
    public async Task<TableView> LoadAsync(TableScope scope, int? version, CancellationToken cancellation)
    {
        if (await tables.FindAsync(scope.Unit.Id, scope.Year, version, cancellation) is { } frozen)
            return TableView.Of(frozen.Contents.Standings, frozen.Contents.HoldersByRole()) with { Snapshot = frozen.Snapshot };
        return TableView.Of(
            await standings.InAsync(scope.Reach, scope.Year, cancellation),
            await holders.InAsync(scope.Reach, cancellation));
    }

    /// <summary>The years to choose from, newest first: from the first with an action to the one after this.</summary>
    public async Task<IReadOnlyList<AcademicYear>> YearsAsync(AcademicYear thisYear, CancellationToken cancellation)
    {
        var first = await db.Set<ResponsibilityAction>().MinAsync(action => (int?)action.AcademicYear, cancellation);
        var oldest = Math.Min(first ?? thisYear.StartYear, thisYear.StartYear);
        return [.. Enumerable.Range(oldest, thisYear.Next.StartYear - oldest + 1).Reverse().Select(year => new AcademicYear(year))];
    }
}
