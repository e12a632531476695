using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Table;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

internal sealed record YearLine(AcademicYear Year, YearState State, Guid? JobId, IReadOnlyList<TableSnapshot> Snapshots);

/// <summary>The years there are, and what was done to close them.</summary>
internal sealed class YearListQuery(FacultyDevDbContext db, TableQuery table)
{
    public async Task<IReadOnlyList<YearLine>> LoadAsync(AcademicYear thisYear, CancellationToken cancellation)
    {
        var closings = await db.Set<YearClosing>().AsNoTracking().ToDictionaryAsync(closing => closing.StartYear, cancellation);
        var snapshots = (await db.Set<TableSnapshot>().AsNoTracking().ToListAsync(cancellation)).ToLookup(snapshot => snapshot.StartYear);
        return [.. (await table.YearsAsync(thisYear, cancellation)).Select(year => new YearLine(
            year,
            closings.GetValueOrDefault(year.StartYear)?.State ?? YearState.Open,
            closings.GetValueOrDefault(year.StartYear)?.JobId,
            [.. snapshots[year.StartYear].OrderByDescending(snapshot => snapshot.Number)]))];
    }
}
