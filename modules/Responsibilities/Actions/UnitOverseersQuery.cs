using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Finds the people who may see all actions of a unit: its leaders, the leaders of the units above, and the career development office.
/// </summary>
internal sealed class UnitOverseersQuery(IRoleHolders holders)
{
    private const int MaxNames = 100;

    /// <summary>The roles that oversee the actions of the units in which they are held.</summary>
    public static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice];

    /// <param name="also">Another role whose holders are included; null for none.</param>
    public async Task<Dictionary<Guid, string>> GetNamesAsync(Guid unitId, CancellationToken cancellationToken, FacultyRole? also = null)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var role in also is { } more ? Roles.Union([more]) : Roles)
            foreach (var person in await holders.ListHoldersAsync(role, unitId, MaxNames, cancellationToken))
                names[person.Id] = person.Name;
        return names;
    }
}
