using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Catalogue;

/// <summary>
/// Rewords, retires, takes back and adds entries from an academic year on. The catalogue is everybody's, so whoever edits it must have
/// the whole institution in their hands; closed years keep what they had.
/// </summary>
internal sealed class EditCatalogue(FacultyDevDbContext db, ClosedYears closed, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer does not edit the catalogue.</exception>
    public void Require()
    {
        viewer.RequireEverywhere(ResponsibilitiesPermissions.Catalogue.Edit);
    }

    /// <inheritdoc cref="Require"/>
    public async Task RewordAsync(string code, AcademicYear from, Wording wording, CancellationToken cancellation) =>
        await SaveAsync((await LatestAsync(code, from, cancellation)).Reword(from, wording), cancellation);

    /// <inheritdoc cref="Require"/>
    public async Task RetireAsync(string code, AcademicYear from, CancellationToken cancellation) =>
        await SaveAsync((await LatestAsync(code, from, cancellation)).Retire(from), cancellation);

    /// <inheritdoc cref="Require"/>
    public async Task ReinstateAsync(string code, AcademicYear from, CancellationToken cancellation) =>
        await SaveAsync((await LatestAsync(code, from, cancellation)).Reinstate(from), cancellation);

    /// <summary>Adds an entry to a cell that has some. Cells that are empty in the published table stay empty.</summary>
    /// <returns>Its code.</returns>
    /// <inheritdoc cref="Require"/>
    public async Task<string> AddAsync(FacultyRole role, DevelopmentDomain domain, AcademicYear from, Wording wording, CancellationToken cancellation)
    {
        Require();
        await closed.RequireOpenAsync(from, cancellation);
        if (Fifty.Lines.FirstOrDefault(line => line.Role == role && line.Domain == domain) is not { } neighbour)
            throw new DomainException("responsibilities.cell-stays-empty", "Domain");
        var beginning = neighbour.Code[..(neighbour.Code.LastIndexOf('-') + 1)] + CatalogueEntry.AddedMark;
        var known = await db.Set<CatalogueEntry>().Where(entry => entry.Role == role && entry.Domain == domain)
            .Select(entry => new { entry.Code, entry.Position }).ToListAsync(cancellation);
        var number = known.Where(entry => entry.Code.StartsWith(beginning, StringComparison.Ordinal))
            .Select(entry => int.Parse(entry.Code[beginning.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var added = new CatalogueEntry(
            new CatalogueLine($"{beginning}{number}", role, domain, WorkPlace.Responsibilities, wording), known.Max(entry => entry.Position) + 1, from);
        db.Add(added);
        await db.SaveChangesAsync(cancellation);
        return added.Code;
    }

    private async Task<CatalogueEntry> LatestAsync(string code, AcademicYear from, CancellationToken cancellation)
    {
        Require();
        await closed.RequireOpenAsync(from, cancellation);
        return await db.Set<CatalogueEntry>().Where(entry => entry.Code == code).OrderByDescending(entry => entry.FromYear).FirstOrDefaultAsync(cancellation).OrNotFound();
    }

    private async Task SaveAsync(CatalogueEntry version, CancellationToken cancellation)
    {
        if (db.Entry(version).State == EntityState.Detached)
            db.Add(version);
        await db.SaveChangesAsync(cancellation);
    }
}
