using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Which years are closed or being closed. A handful of rows, so the question is asked plainly each time and is never out of date.</summary>
internal sealed class ClosedYears(FacultyDevDbContext db)
{
    public async Task<YearClosing?> FindAsync(AcademicYear year, CancellationToken cancellationToken) =>
        await db.Set<YearClosing>().AsNoTracking().FirstOrDefaultAsync(closing => closing.StartYear == year.StartYear, cancellationToken);

    /// <exception cref="DomainException">The year is closed or being closed.</exception>
    public async Task RequireOpenAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is { IsLocked: true })
            throw new DomainException("responsibilities.year.closed", null, year);
    }
}
