using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Indicators;

/// <param name="Value">Set exactly when the indicator was measured.</param>
internal sealed record IndicatorResult(Measurement Measurement, IndicatorValue? Value = null)
{
    public static IndicatorResult NotMeasuredYet { get; } = new(Measurement.NotMeasuredYet);

    /// <summary>Measures a responsibility that the institution added itself: the actions done, out of all its actions.</summary>
    public static IndicatorResult FromActions(ActionTally actions, string code, AcademicYear year, DateTime now) => actions.Total == 0
        ? NothingToCount
        : new IndicatorResult(Measurement.Measured, new IndicatorValue(
            IndicatorUnit.Count, actions.Done, actions.Done, actions.Total, now, $"/responsibilities/actions?code={code}&year={year.StartYear}"));

    public static IndicatorResult NothingToCount { get; } = new(Measurement.NothingToCount);

    public static IndicatorResult CouldNotBeComputed { get; } = new(Measurement.CouldNotBeComputed);
}
