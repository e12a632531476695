using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.YearLocks;

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

    /// <summary>Saves a change of the year, and looks in the same transaction that the year was not closed after the change was prepared.</summary>
    public Task SaveAsync(AcademicYear year, CancellationToken cancellationToken) => db.InTransactionAsync(
        async () =>
        {
            await RequireOpenAsync(year, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);
}
