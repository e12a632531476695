using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Counts the actions of a year that serve each responsibility.</summary>
internal sealed class ServedCodeCountQuery(FacultyDevDbContext db)
{
    /// <returns>The counts by code; a code that no action serves is missing.</returns>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(AcademicYear year, CancellationToken cancellationToken) =>
        await db.Set<ActionResponsibility>().Where(served => served.AcademicYear == year.StartYear).GroupBy(served => served.Code)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
