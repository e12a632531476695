using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>Puts the fifty into a database that lacks them; what the institution has reworded or retired stays as it is.</summary>
internal sealed class SeedCatalogueStartupTask(FacultyDevDbContext db) : IStartupTask
{
    /// <summary>The shipped wording holds for all years, past ones that are entered later included.</summary>
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
