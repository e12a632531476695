namespace FacultyDev.Contracts.Responsibilities;

public enum IndicatorUnit { Count, Share, Days, Hours, Money }

/// <summary>The value of an indicator.</summary>
/// <param name="Unit">The unit of <paramref name="Value"/>. For <see cref="IndicatorUnit.Share"/> the value is 0–1.</param>
/// <param name="Value">Null when the base is 0, because a share of nothing is not zero.</param>
/// <param name="Numerator">How many counted; null when the indicator is not a ratio.</param>
/// <param name="Denominator">The base; null when the indicator is not a ratio.</param>
/// <param name="AsOf">The time for which the value was computed (UTC).</param>
/// <param name="DrillDown">Application-relative address of the page that lists the counted records; null when there is none.</param>
/// <param name="Suppressed">True when the value is withheld because the group is too small (spec: confidentiality); the numbers are then
/// null.</param>
public sealed record IndicatorValue(
    IndicatorUnit Unit, decimal? Value, int? Numerator, int? Denominator, DateTime AsOf, string? DrillDown = null, bool Suppressed = false);
