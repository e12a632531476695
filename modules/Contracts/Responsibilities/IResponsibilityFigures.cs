using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Responsibilities;

/// <summary>How does a unit stand with its responsibilities, and what was done?</summary>
public interface IResponsibilityFigures
{
    /// <summary>
    /// Every responsibility of the catalogue in force that year, in the table's order (role, domain, code),
    /// with how it stands in the unit and all below it. Retired ones are left out. Of a closed year it is what was frozen when it was closed.
    /// </summary>
    Task<IReadOnlyList<ResponsibilityStanding>> GetMatrixAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default);

    /// <summary>
    /// When the table of that year was frozen, and who held the roles then; null while the year is open (or the unit is younger than that).
    /// Whoever says "late" or "as of" about a closed year goes by this moment.
    /// </summary>
    Task<FrozenMatrix?> FindFrozenAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default);

    /// <summary>
    /// Actions of the unit and all below it in that year, late ones first, then by due date; at most <paramref name="take"/> (1–500).
    /// Not filtered by viewer: the caller has checked that the viewer may read the unit's report.
    /// </summary>
    Task<IReadOnlyList<ActionSummary>> ListActionsAsync(Guid unitId, AcademicYear year, int take, CancellationToken cancellationToken = default);
}

/// <param name="At">UTC.</param>
/// <param name="Version">Counted from 1; a year that was reopened and closed again has a higher one.</param>
/// <param name="Holders">As they were then, for each role of the table.</param>
public sealed record FrozenMatrix(DateTime At, int Version, IReadOnlyDictionary<FacultyRole, RoleHolders> Holders);

/// <summary>The state a tile shows.</summary>
public enum StandingState
{
    /// <summary>Nothing counted, nothing finished, nothing under way. What is only planned for later is not activity yet.</summary>
    NoActivity,

    /// <summary>Something was finished, is under way or was counted, and nothing is late or blocked.</summary>
    OnTrack,

    /// <summary>An action is late or blocked.</summary>
    Attention,

    /// <summary>The institution said that it does not apply to this unit.</summary>
    NotApplicable,
}

/// <summary>What can be said about an indicator.</summary>
public enum Measurement
{
    /// <summary>The module that will count it does not exist yet.</summary>
    NotMeasuredYet,

    /// <summary>It is counted, and there was nothing to count in these units and this year.</summary>
    NothingToCount,

    /// <summary>It has a value.</summary>
    Measured,

    /// <summary>The module that counts it failed; the log says why.</summary>
    CouldNotBeComputed,
}

/// <param name="Title">In the language of the request.</param>
/// <param name="DoneIn">Where in the product this role does it, by name: "Mentoring", "Training".</param>
/// <param name="Measurement">What can be said about the indicator.</param>
/// <param name="Indicator">Set exactly when <paramref name="Measurement"/> is <see cref="Measurement.Measured"/>.</param>
/// <param name="Trend">
/// Twelve month-ends, oldest first: actions finished in the twelve months up to each, so that the line falls when less is done than a
/// year before. Empty when nothing was finished in all that time.
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

/// <summary>Actions of one responsibility, one year. Dropped ones are not in <see cref="Total"/>.</summary>
/// <param name="Total">Planned, in progress, blocked or done.</param>
/// <param name="Late">Planned, in progress or blocked, with a due date before the day asked.</param>
public sealed record ActionTally(int Total, int Done, int InProgress, int Blocked, int Late)
{
    public static ActionTally None { get; } = new(0, 0, 0, 0, 0);
}

public enum ActionStatus { Planned, InProgress, Blocked, Done, Dropped }

/// <param name="Owner">The person's name, or the role in words where a role in a unit owns it; null when nobody knows that person any more.</param>
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
