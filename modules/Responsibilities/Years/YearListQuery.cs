using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

internal sealed record YearLine(AcademicYear Year, YearState State, Guid? JobId, IReadOnlyList<MatrixSnapshot> Snapshots);

/// <summary>Lists the academic years with their state and snapshots.</summary>
internal sealed class YearListQuery(FacultyDevDbContext db, ActionYearQuery years)
{
    public async Task<IReadOnlyList<YearLine>> LoadAsync(AcademicYear thisYear, CancellationToken cancellationToken)
    {
        var closings = await db.Set<YearClosing>().AsNoTracking().ToDictionaryAsync(closing => closing.StartYear, cancellationToken);
        var snapshots = (await db.Set<MatrixSnapshot>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(snapshot => snapshot.StartYear);
        return [.. (await years.ListAsync(thisYear, cancellationToken)).Select(year => new YearLine(
            year,
            closings.GetValueOrDefault(year.StartYear)?.State ?? YearState.Open,
            closings.GetValueOrDefault(year.StartYear)?.JobId,
            [.. snapshots[year.StartYear].OrderByDescending(snapshot => snapshot.Number)]))];
    }
}
