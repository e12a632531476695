using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Kernel.Access;
using FacultyDev.Ui;

namespace FacultyDev.Institution.Search;

/// <summary>Finds people for the search box: everyone by name, and by email address those whom the viewer oversees.</summary>
internal sealed class PeopleSearchSource(PeopleQuery people, IUnits units, IViewer viewer) : ISearchSource
{
    private const int MaxHits = 50;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string typed, int take, CancellationToken cancellationToken)
    {
        if (!viewer.HasPermission(InstitutionPermissions.People.Directory))
            return [];
        var tree = await units.GetTreeAsync(cancellationToken);
        var overseen = viewer.UnitsFor(InstitutionPermissions.People.View);
        var found = overseen.IsEverything ? [] : await people.FindByNameAsync(typed, Math.Min(take, MaxHits), cancellationToken);
        if (!overseen.IsNothing)
            found = [.. found.Concat(await people.FindAsync(typed, overseen, Math.Min(take, MaxHits), cancellationToken)).DistinctBy(person => person.Id).Take(take)];
        return [.. found.Select(person =>
            new SearchHit("institution.person", person.Name, tree.Find(person.UnitId)?.Name, $"/institution/people/{person.Id}"))];
    }
}
