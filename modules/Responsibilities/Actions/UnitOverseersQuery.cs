using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Who sees all that is done in a unit: its leaders, those above it, and the office.</summary>
internal sealed class UnitOverseersQuery(IRoleHolders holders)
{
    private const int MaxNames = 100;

    /// <summary>The roles that oversee actions, in the units in which they are held.</summary>
    public static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice];

    /// <param name="also">Another role whose holders count; null for none.</param>
    public async Task<Dictionary<Guid, string>> GetNamesAsync(Guid unitId, CancellationToken cancellationToken, FacultyRole? also = null)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var role in also is { } more ? Roles.Union([more]) : Roles)
            foreach (var person in await holders.ListHoldersAsync(role, unitId, MaxNames, cancellationToken))
                names[person.Id] = person.Name;
        return names;
    }
}
