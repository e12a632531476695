using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Contracts.Extensions;

/// <summary>
/// Computes the indicators of the responsibilities that a module implements. A module registers one provider for the codes it owns.
/// Startup fails when two providers own the same code. Codes without a provider are shown as "not measured yet". Figures are stored, so
/// the module tells <see cref="CountedRecordsChanged"/> whenever a record changes that its provider counts.
/// </summary>
public interface IIndicatorProvider
{
    /// <summary>The codes that this provider owns, such as <c>CDO-ORG-3</c>.</summary>
    IReadOnlyCollection<string> Codes { get; }

    /// <summary>
    /// Computes all indicators of the provider for many scopes at once. The number of queries must not depend on the number of scopes.
    /// </summary>
    /// <param name="scopes">The units of each scope; the units below them are already included.</param>
    /// <param name="year">The academic year.</param>
    /// <param name="asOf">The last day to count, inclusive.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>
    /// The values of each scope by code, in the order of the scopes. A code is absent when there was nothing to count. Figures that could
    /// identify a person are returned with <see cref="IndicatorValue.Suppressed"/>.
    /// </returns>
    Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
        IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken);
}
