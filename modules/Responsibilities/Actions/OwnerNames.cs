using FacultyDev.Contracts.Institution;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Resolves the names of owners and helpers, with one query for all people of a page.</summary>
internal sealed class OwnerNames(IPeople people, IStringLocalizer<ResponsibilitiesText> text)
{
    private readonly Dictionary<Guid, string> names = [];

    public async Task LoadAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var missingIds = ids.OfType<Guid>().Distinct().Where(id => !names.ContainsKey(id)).ToList();
        if (missingIds.Count == 0)
            return;
        foreach (var (id, person) in await people.GetNamesAsync(missingIds, cancellationToken))
            names[id] = person.Name;
    }

    /// <summary>Returns the person's name or the role's display name; null when the person no longer exists.</summary>
    public string? Of(Guid? personId, FacultyRole? role) =>
        personId is { } person ? names.GetValueOrDefault(person) : role is { } held ? text[$"Role.{held}"].Value : null;
}
