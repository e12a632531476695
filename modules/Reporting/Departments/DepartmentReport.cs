using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Reporting.Departments;

/// <summary>
/// All that the report of a unit says, before it is put into words: the page and the PDF are two pictures of this one thing.
/// Titles and owners are in the language it was asked in; everything else is facts.
/// </summary>
/// <param name="Institution">The name on the cover.</param>
/// <param name="AsOf">The moment at which the facts were true (UTC).</param>
/// <param name="PreparedFor">Who leads the unit, by name; empty when nobody is known.</param>
/// <param name="PreparedBy">Who asked for it; null when the program did.</param>
/// <param name="Roles">The seven rows of the table.</param>
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

    /// <summary>"facultydev-NURS-2026-27.pdf"; codes are plain ASCII, the dash of the year is not.</summary>
    public string FileName => $"facultydev-{Unit.Code}-{Year.ToString().Replace('–', '-')}.pdf";
}

/// <summary>One row of the table: a role, who holds it here, and its responsibilities in the table's order.</summary>
internal sealed record RoleStanding(FacultyRole Role, RoleHolders Holders, IReadOnlyList<ResponsibilityStanding> Responsibilities)
{
    public StateTally States { get; } = StateTally.Of(Responsibilities);
}

/// <summary>How many responsibilities are in which state.</summary>
internal sealed record StateTally(int OnTrack, int Attention, int NoActivity, int NotApplicable)
{
    /// <summary>What a share of "all" is a share of: what does not apply here is not missing.</summary>
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
