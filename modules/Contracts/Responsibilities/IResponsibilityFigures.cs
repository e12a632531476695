using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Responsibilities;

/// <summary>Reads the state of a unit's responsibilities and the actions taken for them.</summary>
public interface IResponsibilityFigures
{
    /// <summary>
    /// Returns every responsibility of the catalog that is in force that year, in matrix order (role, domain, code), with its state
    /// in the unit and all units below it. Retired responsibilities are left out. For a closed year it returns the values stored at
    /// closing.
    /// </summary>
    Task<IReadOnlyList<ResponsibilityStanding>> GetMatrixAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns when the matrix of that year was frozen, and the role holders at that time. Returns null while the year is open, or when the
    /// unit was created after the year was closed. "Late" and "as of" in a closed year refer to this time.
    /// </summary>
    Task<FrozenMatrix?> FindFrozenAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns actions of the unit and all units below it in that year, late actions first, then by due date; at most
    /// <paramref name="take"/> (1–500). The result is not filtered by viewer: the caller must have checked that the viewer may read the
    /// unit's report.
    /// </summary>
    Task<IReadOnlyList<ActionSummary>> ListActionsAsync(Guid unitId, AcademicYear year, int take, CancellationToken cancellationToken = default);
}

/// <param name="At">UTC.</param>
/// <param name="Version">Starts at 1 and increases each time the year is reopened and closed again.</param>
/// <param name="Holders">Role holders at that time, for each role of the matrix.</param>
public sealed record FrozenMatrix(DateTime At, int Version, IReadOnlyDictionary<FacultyRole, RoleHolders> Holders);

/// <summary>The state that a cell of the responsibility matrix shows.</summary>
public enum StandingState
{
    /// <summary>
    /// Nothing was counted or finished and nothing is in progress. Actions that are only planned for later do not count as activity.
    /// </summary>
    NoActivity,

    /// <summary>Something was finished, counted or is in progress, and no action is late or blocked.</summary>
    OnTrack,

    /// <summary>At least one action is late or blocked.</summary>
    Attention,

    /// <summary>The institution declared that the responsibility does not apply to this unit.</summary>
    NotApplicable,
}

/// <summary>Whether an indicator has a value and, if not, why.</summary>
public enum Measurement
{
    /// <summary>No module computes the indicator yet.</summary>
    NotMeasuredYet,

    /// <summary>The indicator is computed, but there was nothing to count in these units and this year.</summary>
    NothingToCount,

    /// <summary>The indicator has a value.</summary>
    Measured,

    /// <summary>The computation failed; the log contains the error.</summary>
    CouldNotBeComputed,
}

/// <param name="Title">In the language of the request.</param>
/// <param name="DoneIn">Name of the part of the product in which this role does the work: "Mentoring", "Training".</param>
/// <param name="Measurement">Whether the indicator has a value and, if not, why.</param>
/// <param name="Indicator">Set exactly when <paramref name="Measurement"/> is <see cref="Measurement.Measured"/>.</param>
/// <param name="Trend">
/// Twelve month-ends, oldest first: the number of actions finished in the twelve months up to each, so that the line falls when fewer
/// actions are finished than a year before. Empty when none was finished in the whole period.
/// </param>
public sealed record ResponsibilityStanding(
    string Code,
    FacultyRole Role,
    DevelopmentDomain Domain,
    string Title,
    string DoneIn,
    StandingState State,
    Measurement Measurement,
    IndicatorValue? Indicator,
    ActionTally Actions,
    ActionTally LastYear,
    IReadOnlyList<int> Trend);

/// <summary>Counts of the actions of one responsibility in one year. Dropped actions are not in <see cref="Total"/>.</summary>
/// <param name="Total">Planned, in progress, blocked or done.</param>
/// <param name="Late">Planned, in progress or blocked, with a due date before the reference day.</param>
public sealed record ActionTally(int Total, int Done, int InProgress, int Blocked, int Late)
{
    public static ActionTally None { get; } = new(0, 0, 0, 0, 0);
}

public enum ActionStatus { Planned, InProgress, Blocked, Done, Dropped }

/// <param name="Owner">The owner's name, or the role in words when a role in a unit owns the action; null when the person is
/// unknown.</param>
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
