using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Ui;

/// <param name="Detail">The unit, which distinguishes people of the same name.</param>
internal sealed record PickChoice(Guid Id, string Text, string? Detail);

/// <summary>Finds people and units by text, within the units in which the viewer holds a permission.</summary>
internal sealed class PickSearch(IViewer viewer, IPeople people, IUnits units)
{
    public const int MaxChoices = 12;

    public Task<IReadOnlyList<PickChoice>> FindAsync(PickKind kind, string typed, string permission, CancellationToken cancellationToken) =>
        kind == PickKind.People ? PeopleAsync(typed, permission, cancellationToken) : UnitsAsync(typed, permission, cancellationToken);

    /// <summary>Returns null when the record does not exist or is outside the viewer's units.</summary>
    public async Task<PickChoice?> ByIdAsync(PickKind kind, Guid id, string permission, CancellationToken cancellationToken)
    {
        var within = viewer.UnitsFor(permission);
        var tree = await units.GetTreeAsync(cancellationToken);
        if (kind == PickKind.Units)
            return within.Contains(id) && tree.Find(id) is { } unit ? Unit(tree, unit) : null;
        return await people.FindAsync(id, within, cancellationToken) is { } person ? Person(tree, person) : null;
    }

    private async Task<IReadOnlyList<PickChoice>> PeopleAsync(string typed, string permission, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var found = await people.FindAsync(typed, viewer.UnitsFor(permission), MaxChoices, cancellationToken);
        return [.. found.Select(person => Person(tree, person))];
    }

    private async Task<IReadOnlyList<PickChoice>> UnitsAsync(string typed, string permission, CancellationToken cancellationToken)
    {
        var within = viewer.UnitsFor(permission);
        var tree = await units.GetTreeAsync(cancellationToken);
        var found = tree.Indented().Select(entry => entry.Unit)
            .Where(unit => within.Contains(unit.Id))
            .Where(unit => unit.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase)
                || unit.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(unit => unit.Name.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase))
            .Take(MaxChoices);
        return [.. found.Select(unit => Unit(tree, unit))];
    }

    private static PickChoice Person(UnitTree tree, PersonName person) => new(person.Id, person.Name, tree.Find(person.UnitId)?.Name);

    private static PickChoice Unit(UnitTree tree, UnitSummary unit) =>
        new(unit.Id, unit.Name, unit.ParentId is { } parent ? tree.Find(parent)?.Name : null);
}
