using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Responsibilities;

/// <summary>How does a unit stand with its responsibilities, and what was done?</summary>
public interface IResponsibilityFigures
{
    /// <summary>
    /// Every responsibility of the catalogue in force that year, in the table's order (role, domain, code),
    /// with how it stands in the unit and all below it. Retired ones are left out.
    /// </summary>
    Task<IReadOnlyList<ResponsibilityStanding>> TableAsync(Guid unitId, AcademicYear year, CancellationToken cancellation = default);

    /// <summary>
    /// Actions of the unit and all below it in that year, late ones first, then by due date; at most <paramref name="take"/> (1–500).
    /// Not filtered by viewer: the caller has checked that the viewer may read the unit's report.
    /// </summary>
    Task<IReadOnlyList<ActionSummary>> ActionsAsync(Guid unitId, AcademicYear year, int take, CancellationToken cancellation = default);
}

/// <summary>The state a tile shows.</summary>
public enum StandingState
{
    /// <summary>Nothing counted and no action.</summary>
    NoActivity,

    /// <summary>Something was done or is under way, and nothing is late or blocked.</summary>
    OnTrack,

    /// <summary>An action is late or blocked.</summary>
    Attention,

    /// <summary>The institution said that it does not apply to this unit.</summary>
    NotApplicable,
}

/// <param name="Title">In the language of the request.</param>
/// <param name="DoneIn">The module in which this role does it, by name ("Mentoring").</param>
/// <param name="Indicator">Null means "not measured yet": the module that will count it does not exist.</param>
/// <param name="Trend">Actions finished by the end of each of the last twelve months, oldest first; empty when there never was one.</param>
public sealed record ResponsibilityStanding(
    string Code,
    FacultyRole Role,
    DevelopmentDomain Domain,
    string Title,
    string DoneIn,
    StandingState State,
    IndicatorValue? Indicator,
    ActionTally Actions,
    ActionTally LastYear,
    IReadOnlyList<int> Trend);

/// <summary>Actions of one responsibility, one year. Dropped ones are not in <see cref="Total"/>.</summary>
/// <param name="Total">Planned, in progress, blocked or done.</param>
/// <param name="Late">Open with a due date before the day asked.</param>
public sealed record ActionTally(int Total, int Done, int Blocked, int Late)
{
    public static ActionTally None { get; } = new(0, 0, 0, 0);
}

public enum ActionStatus { Planned, InProgress, Blocked, Done, Dropped }

/// <param name="Owner">The person's name, or the role in words where a role in a unit owns it; null when that person has left.</param>
/// <param name="CompletedOn">Set exactly when the status is Done.</param>
public sealed record ActionSummary(
    Guid Id,
    string Title,
    IReadOnlyList<string> Codes,
    Guid UnitId,
    string? Owner,
    ActionStatus Status,
    DateOnly? Start,
    DateOnly? Due,
    DateOnly? CompletedOn,
    string? Outcome,
    int EvidenceCount);
