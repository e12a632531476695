namespace FacultyDev.Contracts.Institution;

/// <summary>The part of a person's record that other modules may display.</summary>
/// <param name="Name">Preferred name and family name, as displayed everywhere.</param>
/// <param name="HasLeft">True for a former member: existing records keep their name, but they cannot be selected for anything new.</param>
public sealed record PersonName(Guid Id, string Name, Guid UnitId, bool HasLeft = false);

/// <summary>Looks up people by id or by name. It returns names and home units only; all other personal data stays in Institution.</summary>
public interface IPeople
{
    /// <summary>Returns names by id, in one query. Unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<Guid, PersonName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the person if their home unit or a joint appointment current today is in <paramref name="within"/>; otherwise null.
    /// </summary>
    Task<PersonName?> FindAsync(Guid id, UnitSet within, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns people whose name or email address starts with <paramref name="typed"/> and whose home unit or current joint appointment
    /// is in <paramref name="within"/>, best match first. Returns at most <paramref name="take"/> (1–50).
    /// </summary>
    Task<IReadOnlyList<PersonName>> FindAsync(string typed, UnitSet within, int take, CancellationToken cancellationToken = default);
}

/// <summary>Looks up who holds a role.</summary>
public interface IRoleHolders
{
    /// <summary>
    /// Returns, for each role of the matrix, how many people hold it today in or above the given units, with the first few names.
    /// The names are left out when more than 100 people hold the role, because three of them would say little.
    /// Roles that nobody holds are present with a count of 0.
    /// </summary>
    Task<IReadOnlyDictionary<FacultyRole, RoleHolders>> GetByRoleAsync(UnitSet units, CancellationToken cancellationToken = default);

    /// <summary>Returns the same as <see cref="GetByRoleAsync"/> for many sets of units, in a number of queries that does not depend on theirs.</summary>
    /// <returns>The holders for each set of units, in the order of the sets.</returns>
    Task<IReadOnlyList<IReadOnlyDictionary<FacultyRole, RoleHolders>>> ListByRoleAsync(
        IReadOnlyList<UnitSet> scopes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns people who hold the role in the unit or in a unit above it, ordered by name; at most <paramref name="take"/>.
    /// </summary>
    Task<IReadOnlyList<PersonName>> ListHoldersAsync(FacultyRole role, Guid unitId, int take, CancellationToken cancellationToken = default);
}

/// <param name="Count">Number of distinct people.</param>
/// <param name="Names">At most three, ordered by name; empty when nobody holds the role or more than 100 people do.</param>
public sealed record RoleHolders(int Count, IReadOnlyList<string> Names);
