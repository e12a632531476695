using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Computes the figures of many units at once. The number of queries does not depend on the number of units.</summary>
internal sealed class FigureComputation(ActionTallyQuery tallies, IndicatorRegistry indicators, Clock clock)
{
    public static IReadOnlyCollection<string> FiftyCodes { get; } = [.. CatalogueSeed.Lines.Select(line => line.Code)];

    /// <param name="scopes">The units of each set of figures.</param>
    /// <param name="year">The academic year.</param>
    /// <param name="codes">The codes whose indicators are needed.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The figures of each scope, in the order of the scopes: those of <paramref name="codes"/> and of all codes with actions.</returns>
    public async Task<IReadOnlyList<FigureSet>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var today = clock.DayOf(now);
        var counted = await tallies.CountAsync(scopes, year, today, cancellationToken);
        var measured = await indicators.ComputeAsync(codes, scopes, year, today < year.End ? today : year.End, cancellationToken);
        return [.. scopes.Select((_, i) => new FigureSet(now, measured[i].Keys.Union(counted[i].Keys).ToDictionary(
            code => code,
            code => new Figure(
                measured[i].GetValueOrDefault(code, IndicatorResult.NotMeasuredYet),
                counted[i].GetValueOrDefault(code, ResponsibilityTally.None)))))];
    }
}
