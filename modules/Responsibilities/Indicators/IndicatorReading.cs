using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Indicators;

/// <param name="Value">Set exactly when it was measured.</param>
internal sealed record IndicatorReading(Measurement Measurement, IndicatorValue? Value = null)
{
    public static IndicatorReading NotMeasuredYet { get; } = new(Measurement.NotMeasuredYet);

    public static IndicatorReading NothingToCount { get; } = new(Measurement.NothingToCount);

    public static IndicatorReading CouldNotBeComputed { get; } = new(Measurement.CouldNotBeComputed);
}
