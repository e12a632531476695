using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Setup;

/// <summary>Creates the institution, which is the root of the unit tree.</summary>
internal sealed class SetUpInstitution(FacultyDevDbContext db, UnitsQuery units)
{
    /// <exception cref="DomainException">institution.institution.already-set-up, with the existing institution's
    /// name.</exception>
    public async Task<OrgUnit> RunAsync(string name, CancellationToken cancellationToken)
    {
        if ((await units.GetTreeAsync(cancellationToken)).Root is { } root)
            throw new DomainException("institution.institution.already-set-up", "Name", root.Name);
        var institution = new OrgUnit(SuggestCode(name), name, UnitKind.Institution, null);
        db.Add(institution);
        await db.SaveChangesAsync(cancellationToken);
        units.ClearCache();
        return institution;
    }

    /// <summary>
    /// The initials of words longer than three letters: "University of North Field" gives UNF. With fewer than two such words, up
    /// to four characters of the first word.
    /// </summary>
    private static string SuggestCode(string name)
    {
        var words = SearchText.Normalize(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)])).Where(word => word.Length > 0).ToList();
        var significant = words.Where(word => word.Length > 3).ToList();
        var code = words.Count == 0 ? "ROOT"
            : significant.Count >= 2 ? string.Concat(significant.Select(word => word[0]))
            : words[0][..Math.Min(4, words[0].Length)];
        return code.ToUpperInvariant()[..Math.Min(code.Length, OrgUnit.MaxCodeLength)];
    }
}
