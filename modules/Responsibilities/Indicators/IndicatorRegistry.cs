using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Responsibilities.Indicators;

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

    /// <summary>Computes a result for each of the codes.</summary>
    public async Task<IReadOnlyDictionary<string, IndicatorResult>> ComputeAsync(
        IEnumerable<string> codes, IndicatorScope scope, CancellationToken cancellationToken)
    {
        var readings = codes.ToDictionary(code => code, _ => IndicatorResult.NotMeasuredYet);
        foreach (var provider in providers.Where(provider => provider.Codes.Any(readings.ContainsKey)))
            foreach (var (code, reading) in await ComputeWithAsync(provider, scope, cancellationToken))
                if (readings.ContainsKey(code))
                    readings[code] = reading;
        return readings;
    }

    private async Task<Dictionary<string, IndicatorResult>> ComputeWithAsync(
        IIndicatorProvider provider, IndicatorScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var values = await provider.ComputeAsync(scope, cancellationToken);
            return provider.Codes.ToDictionary(
                code => code,
                code => values.TryGetValue(code, out var value) ? new IndicatorResult(Measurement.Measured, value) : IndicatorResult.NothingToCount);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Provider} could not compute its indicators for {Year}.", provider.GetType().Name, scope.Year);
            return provider.Codes.ToDictionary(code => code, _ => IndicatorResult.CouldNotBeComputed);
        }
    }
}
