using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Computes the matrices of all units for a snapshot, in a number of queries that does not depend on the number of units.</summary>
internal sealed class UnitMatrixComputation(IUnits units, IRoleHolders holders, FigureComputation figures, CatalogueQuery catalogue)
{
    private const int UnitsPerReport = 50;

    /// <param name="year">The year to freeze.</param>
    /// <param name="report">Called now and then with the number of units that are done, and of all units.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public async Task<IReadOnlyList<(Guid Unit, FrozenMatrixContents Contents)>> ComputeAsync(
        AcademicYear year, Action<int, int> report, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var ids = tree.Indented().Select(place => place.Unit.Id).ToList();
        var scopes = ids.Select(tree.Reach).ToList();
        var inForce = await catalogue.ListInForceAsync(year, cancellationToken);
        var entries = inForce.ToDictionary(entry => entry.Code);
        var computed = await figures.ComputeAsync(scopes, year, FigureComputation.FiftyCodes, cancellationToken);
        var roles = await holders.ListByRoleAsync(scopes, cancellationToken);
        var contents = new List<(Guid, FrozenMatrixContents)>();
        for (var i = 0; i < ids.Count; i++)
        {
            contents.Add((ids[i], FrozenMatrixContents.Of(StandingQuery.StandingsOf(inForce, computed[i], year).Standings, entries, roles[i])));
            if (contents.Count % UnitsPerReport == 0 || contents.Count == ids.Count)
                report(contents.Count, ids.Count);
        }

        return contents;
    }
}
