using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// Adds the shipped entries that the database does not contain; existing entries, which may have been reworded or retired, are not
/// changed.
/// </summary>
internal sealed class SeedCatalogueStartupTask(FacultyDevDbContext db) : IStartupTask
{
    /// <summary>A year before all data, so that the shipped wording also applies to past years that are entered later.</summary>
    private static readonly AcademicYear FromTheBeginning = new(1900);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var present = (await db.Set<CatalogueEntry>().Select(entry => entry.Code).ToListAsync(cancellationToken)).ToHashSet();
        db.AddRange(CatalogueSeed.Lines.Select((line, index) => (line, index))
            .Where(each => !present.Contains(each.line.Code))
            .Select(each => new CatalogueEntry(each.line, each.index + 1, FromTheBeginning)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
