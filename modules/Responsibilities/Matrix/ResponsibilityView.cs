using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Indicators;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Responsibilities.Matrix;

/// <summary>Everything a responsibility's page shows.</summary>
/// <param name="Years">This year and those before it, newest first.</param>
/// <param name="Actions">Of the year, open ones first; only those the viewer sees.</param>
/// <param name="Evidence">The newest of these actions.</param>
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
    /// <summary>What its figures were frozen in; null while the year is open.</summary>
    public TableSnapshot? Snapshot { get; init; }
}

/// <summary>How one year went.</summary>
internal sealed record YearFigures(AcademicYear Year, IndicatorResult Indicator, ActionTally Actions);

/// <summary>A piece of evidence, with the action it belongs to.</summary>
internal sealed record EvidenceRow(Guid Id, string Title, Guid ActionId, string ActionTitle, string Name, DateTime At);
