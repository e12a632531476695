using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <param name="Versions">All versions up to the year, newest first.</param>
internal sealed record CatalogueEntryView(CatalogueEntry Current, IReadOnlyList<CatalogueEntry> Versions)
{
    /// <summary>The entry as shipped with the product; null for an entry that the institution added.</summary>
    public CatalogueSeedLine? Original => CatalogueSeed.Lines.FirstOrDefault(line => line.Code == Current.Code);

    public bool IsReworded => Original is { } original && (Current.Title != original.Wording.Title || Current.TitleEs != original.Wording.TitleEs
        || Current.CountedAs != original.Wording.CountedAs || Current.CountedAsEs != original.Wording.CountedAsEs);
}

/// <summary>Lists the catalogue of a year with the earlier versions of each entry, including retired entries.</summary>
internal sealed class CatalogueHistoryQuery(FacultyDevDbContext db)
{
    public async Task<IReadOnlyList<CatalogueEntryView>> ListOfYearAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        var versions = await db.Set<CatalogueEntry>().AsNoTracking().Where(entry => entry.FromYear <= year.StartYear).ToListAsync(cancellationToken);
        return [.. versions.GroupBy(entry => entry.Code)
            .Select(entries => entries.OrderByDescending(entry => entry.FromYear).ToList())
            .Select(entries => new CatalogueEntryView(entries[0], entries))
            .OrderBy(view => view.Current.Role).ThenBy(view => view.Current.Domain).ThenBy(view => view.Current.Position)];
    }

    /// <exception cref="NotFoundException">The catalogue of that year does not contain the code, not even as a retired entry.</exception>
    public async Task<CatalogueEntryView> FindAsync(string code, AcademicYear year, CancellationToken cancellationToken) =>
        (await ListOfYearAsync(year, cancellationToken)).FirstOrDefault(view => string.Equals(view.Current.Code, code, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}
