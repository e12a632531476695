using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>The actions of a priority by status, including those of the priorities derived from it.</summary>
/// <param name="Late">How many of the open actions are past their due date.</param>
internal sealed record PriorityTally(int Planned, int InProgress, int Blocked, int Done, int Dropped, int Late)
{
    public static PriorityTally None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>The number of actions, not including dropped ones.</summary>
    public int Total => Planned + InProgress + Blocked + Done;

    /// <summary>0–1; null when there are no actions, because a share of nothing is undefined.</summary>
    public decimal? ShareDone => Total == 0 ? null : (decimal)Done / Total;

    public StandingState Standing => Late > 0 || Blocked > 0 ? StandingState.Attention
        : Done > 0 || InProgress > 0 ? StandingState.OnTrack
        : StandingState.NoActivity;

    public PriorityTally Plus(ActionStatus status, int count, int late) => status switch
    {
        ActionStatus.Planned => this with { Planned = Planned + count, Late = Late + late },
        ActionStatus.InProgress => this with { InProgress = InProgress + count, Late = Late + late },
        ActionStatus.Blocked => this with { Blocked = Blocked + count, Late = Late + late },
        ActionStatus.Done => this with { Done = Done + count },
        _ => this with { Dropped = Dropped + count },
    };

    public PriorityTally Plus(PriorityTally other) => new(
        Planned + other.Planned, InProgress + other.InProgress, Blocked + other.Blocked, Done + other.Done, Dropped + other.Dropped, Late + other.Late);
}

internal sealed record PriorityRow(StrategicPriority Priority, UnitSummary? Unit, PriorityTally Tally);

/// <summary>Everything that a priority's page shows.</summary>
/// <param name="Parent">The institution's priority that it derives from; null for none.</param>
/// <param name="Derived">The units' priorities that derive from it, ordered by unit name.</param>
/// <param name="Years">The action counts by academic year, newest first.</param>
internal sealed record PriorityView(
    StrategicPriority Priority,
    UnitSummary? Unit,
    StrategicPriority? Parent,
    PriorityTally Tally,
    IReadOnlyList<PriorityRow> Derived,
    IReadOnlyList<(AcademicYear Year, PriorityTally Tally)> Years);
