using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Everything that a responsibility's page shows.</summary>
/// <param name="Years">The selected year and the year before, newest first.</param>
/// <param name="Actions">The actions of the year that the viewer may see, open ones first.</param>
/// <param name="Evidence">The newest evidence of these actions.</param>
internal sealed record ResponsibilityView(
    CatalogueEntry Entry,
    StandingState State,
    RoleHolders Holders,
    IReadOnlyList<YearFigures> Years,
    IReadOnlyList<int> Trend,
    IReadOnlyList<ActionRow> Actions,
    bool HasMoreActions,
    IReadOnlyList<EvidenceRow> Evidence)
{
    /// <summary>The snapshot that the figures come from; null while the year is open.</summary>
    public MatrixSnapshot? Snapshot { get; init; }

    /// <summary>When the figures were computed (UTC); for a snapshot see there.</summary>
    public DateTime AsOf { get; init; }
}

/// <summary>The indicator and the action counts of one year.</summary>
internal sealed record YearFigures(AcademicYear Year, IndicatorResult Indicator, ActionTally Actions);

internal sealed record EvidenceRow(Guid Id, string Title, Guid ActionId, string ActionTitle, string Name, DateTime At);
