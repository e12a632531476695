namespace FacultyDev.Contracts.Institution;

/// <summary>A person as other modules may name them.</summary>
/// <param name="Name">Preferred name and family name, as shown everywhere.</param>
/// <param name="HasLeft">True for somebody who is no longer here: records keep naming them, nothing new is given to them.</param>
public sealed record PersonName(Guid Id, string Name, Guid UnitId, bool HasLeft = false);

/// <summary>Who is who? Names only; everything else about a person stays in Institution.</summary>
public interface IPeople
{
    /// <summary>Names for many ids in one query. Unknown ids are absent from the answer.</summary>
    Task<IReadOnlyDictionary<Guid, PersonName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);

    /// <summary>The person, when they are at home or by a joint appointment of today in the units; null otherwise.</summary>
    Task<PersonName?> FindAsync(Guid id, UnitSet within, CancellationToken cancellationToken = default);

    /// <summary>People whose name or e-mail begins with what was typed, best first, at home or jointly within the given units; at most <paramref name="take"/> (1–50).</summary>
    Task<IReadOnlyList<PersonName>> FindAsync(string typed, UnitSet within, int take, CancellationToken cancellationToken = default);
}

/// <summary>Who holds a role?</summary>
public interface IRoleHolders
{
    /// <summary>
    /// For each role of the table: how many people hold it today in or above the given units, and the first few names where not more
    /// than a hundred hold it: three names out of thousands say nothing.
    /// Roles nobody holds are present with a count of 0.
    /// </summary>
    Task<IReadOnlyDictionary<FacultyRole, RoleHolders>> GetByRoleAsync(UnitSet units, CancellationToken cancellationToken = default);

    /// <summary>People who hold the role for the unit (in it or in one above it), by name; at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<PersonName>> ListHoldersAsync(FacultyRole role, Guid unitId, int take, CancellationToken cancellationToken = default);
}

/// <param name="Count">Distinct people.</param>
/// <param name="Names">At most three, by name; empty when nobody holds the role, or more than a hundred do.</param>
public sealed record RoleHolders(int Count, IReadOnlyList<string> Names);
