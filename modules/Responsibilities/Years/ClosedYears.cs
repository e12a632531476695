using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <summary>
/// Finds the years that are closed or being closed. It queries every time instead of caching, because there are only a few rows and a
/// stale answer would allow changes in a closed year.
/// </summary>
internal sealed class ClosedYears(FacultyDevDbContext db)
{
    public async Task<YearClosing?> FindAsync(AcademicYear year, CancellationToken cancellationToken) =>
        await db.Set<YearClosing>().AsNoTracking().FirstOrDefaultAsync(closing => closing.StartYear == year.StartYear, cancellationToken);

    public async Task RequireOpenAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is { IsLocked: true })
            throw new DomainException("responsibilities.year.closed", null, year);
    }
}
