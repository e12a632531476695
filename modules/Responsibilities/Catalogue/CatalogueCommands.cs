using System.Globalization;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// Rewords, retires, reinstates and adds catalogue entries from an academic year on. The catalogue applies to all units, so editing it
/// requires the permission institution-wide. Closed years keep their entries.
/// </summary>
internal sealed class CatalogueCommands(FacultyDevDbContext db, ClosedYears closed, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer may not edit the catalogue.</exception>
    public void Require()
    {
        viewer.RequireInstitutionWide(ResponsibilitiesPermissions.Catalogue.Edit);
    }

    /// <inheritdoc cref="Require"/>
    public async Task RewordAsync(string code, AcademicYear from, Wording wording, CancellationToken cancellationToken) =>
        await SaveAsync((await LatestAsync(code, from, cancellationToken)).Reword(from, wording), cancellationToken);

    /// <inheritdoc cref="Require"/>
    public async Task RetireAsync(string code, AcademicYear from, CancellationToken cancellationToken) =>
        await SaveAsync((await LatestAsync(code, from, cancellationToken)).Retire(from), cancellationToken);

    /// <inheritdoc cref="Require"/>
    public async Task ReinstateAsync(string code, AcademicYear from, CancellationToken cancellationToken) =>
        await SaveAsync((await LatestAsync(code, from, cancellationToken)).Reinstate(from), cancellationToken);

    /// <summary>Adds an entry to a cell of the matrix. Cells that are empty in the published table must stay empty.</summary>
    /// <returns>The code of the new entry.</returns>
    /// <inheritdoc cref="Require"/>
    public async Task<string> AddAsync(FacultyRole role, DevelopmentDomain domain, AcademicYear from, Wording wording, CancellationToken cancellationToken)
    {
        Require();
        await closed.RequireOpenAsync(from, cancellationToken);
        if (CatalogueSeed.Lines.FirstOrDefault(line => line.Role == role && line.Domain == domain) is not { } neighbor)
            throw new DomainException("responsibilities.catalogue.cell-stays-empty", "Domain");
        var beginning = neighbor.Code[..(neighbor.Code.LastIndexOf('-') + 1)] + CatalogueEntry.AddedPrefix;
        var known = await db.Set<CatalogueEntry>().Where(entry => entry.Role == role && entry.Domain == domain)
            .Select(entry => new { entry.Code, entry.Position }).ToListAsync(cancellationToken);
        var number = known.Where(entry => entry.Code.StartsWith(beginning, StringComparison.Ordinal))
            .Select(entry => int.Parse(entry.Code[beginning.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var added = new CatalogueEntry(
            new CatalogueSeedLine($"{beginning}{number}", role, domain, ProductArea.Responsibilities, wording), known.Max(entry => entry.Position) + 1, from);
        db.Add(added);
        await db.SaveChangesAsync(cancellationToken);
        return added.Code;
    }

    private async Task<CatalogueEntry> LatestAsync(string code, AcademicYear from, CancellationToken cancellationToken)
    {
        Require();
        await closed.RequireOpenAsync(from, cancellationToken);
        return await db.Set<CatalogueEntry>().Where(entry => entry.Code == code).OrderByDescending(entry => entry.FromYear).FirstOrDefaultAsync(cancellationToken).OrNotFoundAsync();
    }

    private async Task SaveAsync(CatalogueEntry version, CancellationToken cancellationToken)
    {
        if (db.Entry(version).State == EntityState.Detached)
            db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
