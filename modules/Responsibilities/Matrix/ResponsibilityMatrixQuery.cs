using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Standings;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Loads the responsibility matrix of a unit and a year.</summary>
internal sealed class ResponsibilityMatrixQuery(FrozenMatrixQuery frozenMatrices, StandingQuery standings, IRoleHolders holders, FacultyDevDbContext db)
{
    /// <param name="version">The number of a snapshot of the year; null for the current one.</param>
    /// <returns>The snapshot when the year is closed, otherwise the current figures.</returns>
    public async Task<ResponsibilityMatrixView> LoadAsync(ResponsibilityMatrixScope scope, int? version, CancellationToken cancellationToken)
    {
        if (await frozenMatrices.FindAsync(scope.Unit.Id, scope.Year, version, cancellationToken) is { } frozen)
            return ResponsibilityMatrixView.Of(frozen.Contents.Standings, frozen.Contents.HoldersByRole()) with { Snapshot = frozen.Snapshot };
        return ResponsibilityMatrixView.Of(
            await standings.ListInUnitsAsync(scope.Units, scope.Year, cancellationToken),
            await holders.GetByRoleAsync(scope.Units, cancellationToken));
    }

    /// <summary>Lists the selectable years, newest first: from the first year with an action to next year.</summary>
    public async Task<IReadOnlyList<AcademicYear>> ListYearsAsync(AcademicYear thisYear, CancellationToken cancellationToken)
    {
        var first = await db.Set<ResponsibilityAction>().MinAsync(action => (int?)action.AcademicYear, cancellationToken);
        var oldest = Math.Min(first ?? thisYear.StartYear, thisYear.StartYear);
        return [.. Enumerable.Range(oldest, thisYear.Next.StartYear - oldest + 1).Reverse().Select(year => new AcademicYear(year))];
    }
}
