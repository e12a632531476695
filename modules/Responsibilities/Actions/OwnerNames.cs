using FacultyDev.Contracts.Institution;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Puts names to owners and helpers, all of a page in one query.</summary>
internal sealed class OwnerNames(IPeople people, IStringLocalizer<ResponsibilitiesText> text)
{
    private readonly Dictionary<Guid, string> names = [];

    public async Task LoadAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<Guid>().Distinct().Where(id => !names.ContainsKey(id)).ToList();
        if (wanted.Count == 0)
            return;
        foreach (var (id, person) in await people.GetNamesAsync(wanted, cancellationToken))
            names[id] = person.Name;
    }

    /// <summary>The person's name, or the role in words; null when the person is no longer known.</summary>
    public string? Of(Guid? personId, FacultyRole? role) =>
        personId is { } person ? names.GetValueOrDefault(person) : role is { } held ? text[$"Role.{held}"].Value : null;
}
