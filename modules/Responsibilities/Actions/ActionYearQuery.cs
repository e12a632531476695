using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Lists the academic years that pages offer.</summary>
internal sealed class ActionYearQuery(FacultyDevDbContext db)
{
    /// <summary>Lists the selectable years, newest first: from the first year with an action to next year.</summary>
    public async Task<IReadOnlyList<AcademicYear>> ListAsync(AcademicYear thisYear, CancellationToken cancellationToken)
    {
        var first = await db.Set<ResponsibilityAction>().MinAsync(action => (int?)action.AcademicYear, cancellationToken);
        var oldest = Math.Min(first ?? thisYear.StartYear, thisYear.StartYear);
        return [.. Enumerable.Range(oldest, thisYear.Next.StartYear - oldest + 1).Reverse().Select(year => new AcademicYear(year))];
    }
}
