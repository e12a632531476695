using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>Reads the catalogue of an academic year.</summary>
internal sealed class CatalogueQuery(FacultyDevDbContext db)
{
    /// <summary>Lists the entries in force in a year, in matrix order.</summary>
    public async Task<IReadOnlyList<CatalogueEntry>> ListInForceAsync(AcademicYear year, CancellationToken cancellationToken = default)
    {
        // There are only a few versions of about fifty entries, so selecting the newest in memory is simpler than in SQL and as fast.
        var versions = await db.Set<CatalogueEntry>().AsNoTracking().Where(entry => entry.FromYear <= year.StartYear).ToListAsync(cancellationToken);
        return [.. versions
            .GroupBy(entry => entry.Code)
            .Select(entries => entries.MaxBy(entry => entry.FromYear)!)
            .Where(entry => !entry.IsRetired)
            .OrderBy(entry => entry.Role).ThenBy(entry => entry.Domain).ThenBy(entry => entry.Position)];
    }

    /// <exception cref="NotFoundException">The catalogue of that year does not contain the code.</exception>
    public async Task<CatalogueEntry> FindAsync(string code, AcademicYear year, CancellationToken cancellationToken = default) =>
        (await ListInForceAsync(year, cancellationToken)).FirstOrDefault(entry => entry.Code == code) ?? throw new NotFoundException();

    /// <exception cref="DomainException">One of the codes is not in the catalogue of that year.</exception>
    public async Task RequireKnownAsync(IEnumerable<string> codes, AcademicYear year, CancellationToken cancellationToken = default)
    {
        var known = (await ListInForceAsync(year, cancellationToken)).Select(entry => entry.Code).ToHashSet();
        if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            throw new DomainException("responsibilities.catalogue.unknown-code", "Codes", unknown, year);
    }
}
