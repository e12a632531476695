using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>Puts the fifty into a database that lacks them; what the institution has reworded or retired stays as it is.</summary>
internal sealed class CatalogueDefaults(FacultyDevDbContext db) : IDefaults
{
    /// <summary>The shipped wording holds for all years, past ones that are entered later included.</summary>
    private static readonly AcademicYear FromTheBeginning = new(1900);

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var present = (await db.Set<CatalogueEntry>().Select(entry => entry.Code).ToListAsync(cancellation)).ToHashSet();
        db.AddRange(Fifty.Lines.Select((line, index) => (line, index))
            .Where(each => !present.Contains(each.line.Code))
            .Select(each => new CatalogueEntry(each.line, each.index + 1, FromTheBeginning)));
        await db.SaveChangesAsync(cancellation);
    }
}
