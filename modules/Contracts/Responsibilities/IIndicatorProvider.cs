using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Responsibilities;

/// <summary>
/// Computes the indicators of the responsibilities a module carries. A module registers one provider for the codes it owns;
/// no two providers own the same code, which start-up checks. Codes without a provider count as "not measured yet".
/// </summary>
public interface IIndicatorProvider
{
    /// <summary>Codes this provider owns, such as <c>CDO-ORG-3</c>.</summary>
    IReadOnlyCollection<string> Codes { get; }

    /// <summary>
    /// All its indicators for some units and one year, in a bounded number of queries. A code absent from the answer had nothing
    /// to count. Figures that could single somebody out come back with <see cref="IndicatorValue.Suppressed"/>.
    /// </summary>
    Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken);
}

/// <param name="Units">Units counted, subtrees already spelled out.</param>
/// <param name="Year">The academic year.</param>
/// <param name="AsOf">Facts up to and including this day count.</param>
public sealed record IndicatorScope(UnitSet Units, AcademicYear Year, DateOnly AsOf);

public enum IndicatorUnit { Count, Share, Days, Hours, Money }

/// <summary>What an indicator says.</summary>
/// <param name="Unit">How to read <paramref name="Value"/>. For <see cref="IndicatorUnit.Share"/> the value is 0–1.</param>
/// <param name="Value">Null when the base is 0: a share of nothing is not zero.</param>
/// <param name="Numerator">How many counted; null where the indicator is not a ratio.</param>
/// <param name="Denominator">Of how many; null where the indicator is not a ratio.</param>
/// <param name="AsOf">When it was true (UTC).</param>
/// <param name="DrillDown">Application-relative address of the page with the records behind it; null when there is none.</param>
/// <param name="Suppressed">True when the figure is withheld because the group is too small (spec: confidentiality); then the numbers are null.</param>
public sealed record IndicatorValue(
    IndicatorUnit Unit, decimal? Value, int? Numerator, int? Denominator, DateTime AsOf, string? DrillDown = null, bool Suppressed = false);
