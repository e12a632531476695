using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Indicators;

namespace FacultyDev.Responsibilities.Standings;

/// <summary>Combines catalogue, actions and indicators into the standing of every responsibility in some units.</summary>
internal sealed class StandingQuery(CatalogueQuery catalogue, ActionTallyQuery tallies, IndicatorRegistry indicators, TimeProvider time)
{
    /// <returns>The standings in matrix order.</returns>
    public async Task<IReadOnlyList<ResponsibilityStanding>> ListInUnitsAsync(UnitSet units, AcademicYear year, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var entries = await catalogue.ListInForceAsync(year, cancellationToken);
        var counted = await tallies.CountAsync(units, year, today, cancellationToken);
        var measured = await indicators.ComputeAsync(
            entries.Select(entry => entry.Code), new IndicatorScope(units, year, today < year.End ? today : year.End), cancellationToken);
        return [.. entries.Select(entry => Stand(entry, counted.GetValueOrDefault(entry.Code, ResponsibilityTally.None)))];

        ResponsibilityStanding Stand(CatalogueEntry entry, ResponsibilityTally tally) => Of(
            entry, tally, entry.IsAdded ? IndicatorResult.FromActions(tally.Year, entry.Code, year, time.GetUtcNow().UtcDateTime) : measured[entry.Code]);
    }

    private static ResponsibilityStanding Of(CatalogueEntry entry, ResponsibilityTally tally, IndicatorResult reading) => new(
        entry.Code,
        entry.Role,
        entry.Domain,
        entry.TitleIn(CultureInfo.CurrentUICulture),
        entry.DoneIn.ToString(),
        StandingRule.Of(tally.Year, reading.Value),
        reading.Measurement,
        reading.Value,
        tally.Year,
        tally.LastYear,
        tally.Trend);
}
