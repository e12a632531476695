using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// Determines the state of a responsibility. The responsibility's page ("How the state is found") and the docs describe the same rule.
/// </summary>
internal static class StandingRule
{
    /// <param name="actions">The action counts of the year.</param>
    /// <param name="indicator">Null when nothing was measured.</param>
    public static StandingState Of(ActionTally actions, IndicatorValue? indicator)
    {
        if (actions.Late > 0 || actions.Blocked > 0)
            return StandingState.Attention;
        return actions.Done > 0 || actions.InProgress > 0 || IsCounted(indicator) ? StandingState.OnTrack : StandingState.NoActivity;
    }

    /// <summary>
    /// Returns the worst of several states, such as those of a cell. <c>NotApplicable</c> is returned only when no other state occurs.
    /// </summary>
    public static StandingState WorstOf(IEnumerable<StandingState> states) =>
        states.Aggregate(StandingState.NotApplicable, (worst, state) => Severity(state) > Severity(worst) ? state : worst);

    private static int Severity(StandingState state) => state switch
    {
        StandingState.Attention => 3,
        StandingState.OnTrack => 2,
        StandingState.NoActivity => 1,
        _ => 0,
    };

    /// <summary>A suppressed figure counts as positive, because suppression means that a small group was counted.</summary>
    private static bool IsCounted(IndicatorValue? indicator) =>
        indicator is not null && (indicator.Suppressed || (indicator.Numerator ?? indicator.Value) > 0);
}
