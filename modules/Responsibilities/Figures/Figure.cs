using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>What is counted for one responsibility in some units and a year: its indicator and its actions.</summary>
internal sealed record Figure(IndicatorResult Indicator, ResponsibilityTally Tally);

/// <summary>The figures of one unit, with all units below it, in one year.</summary>
/// <param name="AsOf">When they were computed (UTC). Nothing they count has changed since.</param>
internal sealed record FigureSet(DateTime AsOf, IReadOnlyDictionary<string, Figure> ByCode)
{
    /// <summary>Who holds which role; null unless it was stored with the figures.</summary>
    public IReadOnlyDictionary<FacultyRole, RoleHolders>? Holders { get; init; }

    /// <summary>Returns the figure of a responsibility. One that the institution added itself is measured by its actions.</summary>
    public Figure Of(CatalogueEntry entry, AcademicYear year)
    {
        var figure = ByCode.GetValueOrDefault(entry.Code) ?? new Figure(IndicatorResult.NotMeasuredYet, ResponsibilityTally.None);
        return entry.IsAdded ? figure with { Indicator = IndicatorResult.FromActions(figure.Tally.Year, entry.Code, year, AsOf) } : figure;
    }
}
