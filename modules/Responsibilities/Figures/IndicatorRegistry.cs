using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// Collects the indicators of all modules. Every one of the fifty codes gets a result: codes without a provider are "not measured yet",
/// and a provider that fails affects only its own codes.
/// </summary>
internal sealed class IndicatorRegistry(IEnumerable<IIndicatorProvider> providers, ILogger<IndicatorRegistry> log)
{
    private readonly IReadOnlyList<IIndicatorProvider> providers = [.. providers];

    /// <exception cref="InvalidOperationException">Two providers own the same code, or a provider owns a code that is not one of the
    /// fifty.</exception>
    public void RequireDistinctOwners()
    {
        var known = CatalogueSeed.Lines.Select(line => line.Code).ToHashSet();
        var owners = new Dictionary<string, IIndicatorProvider>();
        foreach (var provider in providers)
            foreach (var code in provider.Codes)
                if (!known.Contains(code))
                    throw new InvalidOperationException($"{provider.GetType().Name} owns the indicator {code}, which the catalogue does not have.");
                else if (!owners.TryAdd(code, provider))
                    throw new InvalidOperationException(
                        $"{owners[code].GetType().Name} and {provider.GetType().Name} both own the indicator {code}.");
    }

    /// <summary>Returns the result of a code for which its provider counted nothing, or that no module provides.</summary>
    public IndicatorResult WithoutValue(string code) =>
        providers.Any(provider => provider.Codes.Contains(code)) ? IndicatorResult.NothingToCount : IndicatorResult.NotMeasuredYet;

    /// <summary>Computes a result for each of the codes in each scope.</summary>
    /// <returns>The results of each scope by code, in the order of the scopes.</returns>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorResult>>> ComputeAsync(
        IReadOnlyCollection<string> codes, IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var results = scopes.Select(_ => codes.ToDictionary(code => code, WithoutValue)).ToList();
        foreach (var provider in providers)
        {
            var own = provider.Codes.Where(codes.Contains).ToList();
            if (own.Count == 0)
                continue;
            var values = await ComputeWithAsync(provider, scopes, year, asOf, cancellationToken);
            for (var i = 0; i < scopes.Count; i++)
                foreach (var code in own)
                    if (values is null)
                        results[i][code] = IndicatorResult.CouldNotBeComputed;
                    else if (values[i].TryGetValue(code, out var value))
                        results[i][code] = IndicatorResult.Of(value);
        }

        return results;
    }

    /// <returns>Null when the provider failed.</returns>
    private async Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>?> ComputeWithAsync(
        IIndicatorProvider provider, IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken)
    {
        try
        {
            return await provider.ComputeAsync(scopes, year, asOf, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Provider} could not compute its indicators for {Year}.", provider.GetType().Name, year);
            return null;
        }
    }
}
