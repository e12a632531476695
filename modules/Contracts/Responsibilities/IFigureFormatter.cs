namespace FacultyDev.Contracts.Responsibilities;

/// <summary>Formats standings and figures in the current culture's language.</summary>
public interface IFigureFormatter
{
    /// <summary>Returns the state in words ("On track").</summary>
    string State(StandingState state);

    /// <summary>
    /// Returns a value with its unit and base ("12 of 14", "31 days"). Without a value, it returns what
    /// <paramref name="measurement"/> says ("not measured yet").
    /// </summary>
    string Indicator(Measurement measurement, IndicatorValue? value);

    /// <summary>Returns the share of finished actions, such as "1 of 2 done".</summary>
    string Done(ActionTally actions);
}
