using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Reporting.Departments;

/// <summary>
/// The data of a unit's report, which the page and the PDF render. Titles and owner names are in the language of the request; everything
/// else is independent of the language.
/// </summary>
/// <param name="Institution">The name of the institution, shown on the cover.</param>
/// <param name="AsOf">The time of the data (UTC).</param>
/// <param name="PreparedFor">The names of the unit's leaders; empty when there are none.</param>
/// <param name="PreparedBy">The name of the user who requested the report; null when the application did.</param>
/// <param name="Roles">The seven rows of the matrix.</param>
internal sealed record DepartmentReport(
    string Institution,
    UnitSummary Unit,
    AcademicYear Year,
    DateTime AsOf,
    IReadOnlyList<string> PreparedFor,
    string? PreparedBy,
    IReadOnlyList<RoleStanding> Roles,
    ReportActions Actions)
{
    public StateTally States { get; } = StateTally.Of(Roles.SelectMany(role => role.Responsibilities));

    /// <summary>For example "facultydev-NURS-2026-27.pdf". Unit codes are ASCII; the en dash of the year is replaced by a hyphen.</summary>
    public string FileName => $"facultydev-{Unit.Code}-{Year.ToString().Replace('–', '-')}.pdf";
}

/// <summary>One row of the matrix: a role, its holders in the unit, and its responsibilities in matrix order.</summary>
internal sealed record RoleStanding(FacultyRole Role, RoleHolders Holders, IReadOnlyList<ResponsibilityStanding> Responsibilities)
{
    public StateTally States { get; } = StateTally.Of(Responsibilities);
}

/// <summary>The number of responsibilities in each state.</summary>
internal sealed record StateTally(int OnTrack, int Attention, int NoActivity, int NotApplicable)
{
    /// <summary>The base of shares: the responsibilities that apply to the unit.</summary>
    public int Applicable => OnTrack + Attention + NoActivity;

    public int this[StandingState state] => state switch
    {
        StandingState.OnTrack => OnTrack,
        StandingState.Attention => Attention,
        StandingState.NoActivity => NoActivity,
        _ => NotApplicable,
    };

    public static StateTally Of(IEnumerable<ResponsibilityStanding> responsibilities)
    {
        var by = responsibilities.CountBy(responsibility => responsibility.State).ToDictionary();
        return new StateTally(
            by.GetValueOrDefault(StandingState.OnTrack), by.GetValueOrDefault(StandingState.Attention),
            by.GetValueOrDefault(StandingState.NoActivity), by.GetValueOrDefault(StandingState.NotApplicable));
    }
}
