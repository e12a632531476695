using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Figures;

/// <param name="Value">Set exactly when the indicator was measured.</param>
internal sealed record IndicatorResult(Measurement Measurement, IndicatorValue? Value = null)
{
    /// <summary>The decimal places with which values are kept, so that a stored figure equals a computed one.</summary>
    public const int Decimals = 10;

    public static IndicatorResult NotMeasuredYet { get; } = new(Measurement.NotMeasuredYet);

    public static IndicatorResult NothingToCount { get; } = new(Measurement.NothingToCount);

    public static IndicatorResult CouldNotBeComputed { get; } = new(Measurement.CouldNotBeComputed);

    public static IndicatorResult Of(IndicatorValue value) =>
        new(Measurement.Measured, value with { Value = value.Value is { } exact ? Math.Round(exact, Decimals) : null });

    /// <summary>Measures a responsibility that the institution added itself: the actions done, out of all its actions.</summary>
    public static IndicatorResult FromActions(ActionTally actions, string code, AcademicYear year, DateTime now) => actions.Total == 0
        ? NothingToCount
        : Of(new IndicatorValue(
            IndicatorUnit.Count, actions.Done, actions.Done, actions.Total, now, $"/responsibilities/actions?code={code}&year={year.StartYear}"));
}
