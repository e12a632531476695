using System.Globalization;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>The stored figure of one responsibility in a unit and a year.</summary>
internal sealed class StoredFigure
{
    public const int MaxDrillDownLength = 200;
    public const int MaxTrendLength = 120;

    private StoredFigure()
    {
    }

    public StoredFigure(Guid unitId, int startYear, string code) => (UnitId, StartYear, Code) = (unitId, startYear, code);

    public Guid UnitId { get; private set; }

    public int StartYear { get; private set; }

    public string Code { get; private set; } = "";

    public Measurement Measurement { get; private set; }

    /// <summary>Null unless the indicator was measured.</summary>
    public IndicatorUnit? Unit { get; private set; }

    public decimal? Value { get; private set; }

    public int? Numerator { get; private set; }

    public int? Denominator { get; private set; }

    public bool IsSuppressed { get; private set; }

    public string? DrillDown { get; private set; }

    public ActionTally Actions { get; private set; } = ActionTally.None;

    public ActionTally LastYear { get; private set; } = ActionTally.None;

    /// <summary>The points of the trend, separated by spaces; empty when there is none.</summary>
    public string Trend { get; private set; } = "";

    public static bool IsWorthKeeping(Figure figure) =>
        figure.Indicator.Measurement is Measurement.Measured or Measurement.CouldNotBeComputed
        || figure.Tally.Trend.Count > 0 || figure.Tally.Year != ActionTally.None || figure.Tally.LastYear != ActionTally.None;

    public void Set(Figure figure)
    {
        var value = figure.Indicator.Value;
        Measurement = figure.Indicator.Measurement;
        (Unit, Value, Numerator, Denominator) = (value?.Unit, value?.Value, value?.Numerator, value?.Denominator);
        (IsSuppressed, DrillDown) = (value is { Suppressed: true }, value?.DrillDown);
        (Actions, LastYear) = (figure.Tally.Year, figure.Tally.LastYear);
        Trend = string.Join(' ', figure.Tally.Trend.Select(point => point.ToString(CultureInfo.InvariantCulture)));
    }

    public Figure Read(DateTime asOf, Func<string, IndicatorResult> withoutValue) => new(
        Measurement switch
        {
            Measurement.Measured => new IndicatorResult(Measurement, new IndicatorValue(Unit!.Value, WithoutTrailingZeros(Value), Numerator, Denominator, asOf, DrillDown, IsSuppressed)),
            Measurement.CouldNotBeComputed => IndicatorResult.CouldNotBeComputed,
            _ => withoutValue(Code),
        },
        new ResponsibilityTally(
            Actions, LastYear,
            [.. Trend.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => int.Parse(point, CultureInfo.InvariantCulture))]));

    /// <summary>A database returns all decimal places of the column, which would otherwise be shown.</summary>
    private static decimal? WithoutTrailingZeros(decimal? value) => value / 1.000000000000000000000000000m;
}
