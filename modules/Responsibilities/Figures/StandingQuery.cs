using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Indicators;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>How every responsibility stands in some units: catalogue, actions and indicators brought together.</summary>
internal sealed class StandingQuery(CatalogueQuery catalogue, TallyQuery tallies, IndicatorRegistry indicators, TimeProvider time)
{
    /// <returns>In the table's order.</returns>
    public async Task<IReadOnlyList<ResponsibilityStanding>> InAsync(UnitSet units, AcademicYear year, CancellationToken cancellation)
    {
        var today = time.Today();
        var entries = await catalogue.InForceAsync(year, cancellation);
        var counted = await tallies.CountAsync(units, year, today, cancellation);
        var measured = await indicators.ReadAsync(
            entries.Select(entry => entry.Code), new IndicatorQuestion(units, year, today < year.End ? today : year.End), cancellation);
        return [.. entries.Select(entry => Stand(entry, counted.GetValueOrDefault(entry.Code, Tally.None)))];

        ResponsibilityStanding Stand(CatalogueEntry entry, Tally tally) => Of(
            entry, tally, entry.IsAdded ? IndicatorReading.ByActions(tally.Year, entry.Code, year, time.GetUtcNow().UtcDateTime) : measured[entry.Code]);
    }

    private static ResponsibilityStanding Of(CatalogueEntry entry, Tally tally, IndicatorReading reading) => new(
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
