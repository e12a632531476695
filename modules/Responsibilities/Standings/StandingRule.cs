using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Standings;

/// <summary>How a responsibility stands. The same words are on its page ("How the state is found") and in docs.</summary>
internal static class StandingRule
{
    /// <param name="actions">Those of the year.</param>
    /// <param name="indicator">Null when nothing was measured.</param>
    public static StandingState Of(ActionTally actions, IndicatorValue? indicator)
    {
        if (actions.Late > 0 || actions.Blocked > 0)
            return StandingState.Attention;
        return actions.Done > 0 || actions.InProgress > 0 || IsCounted(indicator) ? StandingState.OnTrack : StandingState.NoActivity;
    }

    /// <summary>The state of several together, such as a cell: the worst of them. Those that do not apply have no say unless all are such.</summary>
    public static StandingState WorstOf(IEnumerable<StandingState> states) =>
        states.Aggregate(StandingState.NotApplicable, (worst, state) => Severity(state) > Severity(worst) ? state : worst);

    private static int Severity(StandingState state) => state switch
    {
        StandingState.Attention => 3,
        StandingState.OnTrack => 2,
        StandingState.NoActivity => 1,
        _ => 0,
    };

    /// <summary>A withheld figure is withheld because there is a small group, so something was counted.</summary>
    private static bool IsCounted(IndicatorValue? indicator) =>
        indicator is not null && (indicator.Suppressed || (indicator.Numerator ?? indicator.Value) > 0);
}
