namespace FacultyDev.Contracts.Responsibilities;

/// <summary>How is a figure said, in the language of whoever reads it?</summary>
public interface IFigureFormatter
{
    /// <summary>A value with its unit and base ("12 of 14", "31 days"); without one, what is known instead ("not measured yet").</summary>
    string Indicator(Measurement measurement, IndicatorValue? value);

    /// <summary>"1 of 2 done".</summary>
    string Done(ActionTally actions);
}
