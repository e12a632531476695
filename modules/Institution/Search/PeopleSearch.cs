using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;

namespace FacultyDev.Institution.Search;

/// <summary>People of the viewer's units, for the search box.</summary>
internal sealed class PeopleSearch(PeopleQuery people, IUnits units, IViewer viewer) : ISearchSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string typed, int take, CancellationToken cancellation)
    {
        var within = viewer.UnitsFor(InstitutionPermissions.People.View);
        if (within.IsNothing)
            return [];
        var tree = await units.TreeAsync(cancellation);
        var found = await people.FindAsync(typed, within, Math.Min(take, Most), cancellation);
        return [.. found.Select(person =>
            new SearchHit("institution.person", person.Name, tree.Find(person.UnitId)?.Name, $"/institution/people/{person.Id}"))];
    }
}
