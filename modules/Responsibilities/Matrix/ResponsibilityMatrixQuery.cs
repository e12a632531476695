using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Loads the responsibility matrix of a unit and a year.</summary>
internal sealed class ResponsibilityMatrixQuery(FrozenMatrixQuery frozenMatrices, StandingQuery standings, IRoleHolders holders)
{
    /// <param name="version">The number of a snapshot of the year; null for the current one.</param>
    /// <returns>The snapshot when the year is closed, otherwise the current figures.</returns>
    public async Task<ResponsibilityMatrixView> LoadAsync(ResponsibilityMatrixScope scope, int? version, CancellationToken cancellationToken)
    {
        if (await frozenMatrices.FindAsync(scope.Unit.Id, scope.Year, version, cancellationToken) is { } frozen)
            return ResponsibilityMatrixView.Of(frozen.Contents.Standings, frozen.Contents.HoldersByRole()) with { Snapshot = frozen.Snapshot };
        var current = await standings.LoadAsync(scope.Unit.Id, scope.Year, cancellationToken);
        var held = current.Holders ?? await holders.GetByRoleAsync(scope.Units, cancellationToken);
        return ResponsibilityMatrixView.Of(current.Standings, held) with { AsOf = current.AsOf };
    }
}
