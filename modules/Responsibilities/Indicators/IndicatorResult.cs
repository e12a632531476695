using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Indicators;

/// <param name="Value">Set exactly when it was measured.</param>
internal sealed record IndicatorResult(Measurement Measurement, IndicatorValue? Value = null)
{
    public static IndicatorResult NotMeasuredYet { get; } = new(Measurement.NotMeasuredYet);

    /// <summary>What an institution's own responsibility is counted by: its actions done, of all of them.</summary>
    public static IndicatorResult FromActions(ActionTally actions, string code, AcademicYear year, DateTime now) => actions.Total == 0
        ? NothingToCount
        : new IndicatorResult(Measurement.Measured, new IndicatorValue(
            IndicatorUnit.Count, actions.Done, actions.Done, actions.Total, now, $"/responsibilities/actions?code={code}&year={year.StartYear}"));

    public static IndicatorResult NothingToCount { get; } = new(Measurement.NothingToCount);

    public static IndicatorResult CouldNotBeComputed { get; } = new(Measurement.CouldNotBeComputed);
}
