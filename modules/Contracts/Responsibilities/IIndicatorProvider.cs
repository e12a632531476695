using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Responsibilities;

/// <summary>
/// Computes the indicators of the responsibilities that a module implements. A module registers one provider for the codes it owns.
/// Startup fails when two providers own the same code. Codes without a provider are shown as "not measured yet".
/// </summary>
public interface IIndicatorProvider
{
    /// <summary>The codes that this provider owns, such as <c>CDO-ORG-3</c>.</summary>
    IReadOnlyCollection<string> Codes { get; }

    /// <summary>
    /// Computes all indicators of the provider for a set of units and a year, in a bounded number of queries. A code is absent when there
    /// was nothing to count. Figures that could identify a person are returned with <see cref="IndicatorValue.Suppressed"/>.
    /// </summary>
    Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken);
}

/// <param name="Units">The units to count; the units below them are already included.</param>
/// <param name="Year">The academic year.</param>
/// <param name="AsOf">The last day to count, inclusive.</param>
public sealed record IndicatorScope(UnitSet Units, AcademicYear Year, DateOnly AsOf);

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
