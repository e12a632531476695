using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Figures;

/// <param name="AsOf">When the figures were computed (UTC).</param>
/// <param name="Standings">In matrix order.</param>
/// <param name="Holders">Who holds which role; null unless it was stored with the figures.</param>
internal sealed record UnitStandings(
    DateTime AsOf, IReadOnlyList<ResponsibilityStanding> Standings, IReadOnlyDictionary<FacultyRole, RoleHolders>? Holders);

/// <summary>Combines catalogue and figures into the standing of every responsibility in a unit.</summary>
internal sealed class StandingQuery(CatalogueQuery catalogue, FigureQuery figures)
{
    public async Task<UnitStandings> LoadAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken) =>
        StandingsOf(await catalogue.ListInForceAsync(year, cancellationToken), await figures.LoadAsync(unitId, year, cancellationToken), year);

    public static UnitStandings StandingsOf(IReadOnlyList<CatalogueEntry> entries, FigureSet figures, AcademicYear year)
    {
        return new UnitStandings(figures.AsOf, [.. entries.Select(entry => Stand(entry, figures.Of(entry, year)))], figures.Holders);

        static ResponsibilityStanding Stand(CatalogueEntry entry, Figure figure) => new(
            entry.Code,
            entry.Role,
            entry.Domain,
            entry.TitleIn(CultureInfo.CurrentUICulture),
            entry.DoneIn.ToString(),
            StandingRule.Of(figure.Tally.Year, figure.Indicator.Value),
            figure.Indicator.Measurement,
            figure.Indicator.Value,
            figure.Tally.Year,
            figure.Tally.LastYear,
            figure.Tally.Trend);
    }
}
