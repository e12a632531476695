using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Tests.Demo;

/// <summary>What the parameters of routes are filled with: things that exist in the demo, and ids that somebody made up.</summary>
internal sealed class Samples
{
    private const string Nothing = "-";
    private const string Forged = "forged";

    private static readonly string ForgedId = Guid.CreateVersion7().ToString();

    /// <summary>Beginning of a route with its parameter → what to call it with, by a word that tells what it is.</summary>
    private readonly Dictionary<string, (string With, string Value)[]> values = [];

    public static async Task<Samples> TakeAsync(DemoHost host)
    {
        var samples = new Samples();
        var units = await host.UnitsAsync();
        samples.Add("/responsibilities/{code}", ("known", "DEA-FUN-1"), (Forged, "DEA-FUN-99"));
        samples.Add(
            "/responsibilities/actions/{id}",
            ("of-deans-school", await DoneActionAsync(host, units.FindByCode("HLTH")!)),
            ("of-other-school", await DoneActionAsync(host, units.FindByCode("BUSN")!)),
            (Forged, ForgedId));
        samples.Add("/reporting/departments/{code}", ("of-deans-school", "HLTH"), ("of-other-school", "BUSN"), (Forged, "NOPE"));
        samples.Add(
            "/institution/people/{id}",
            ("of-deans-school", await ChairAsync(host, units.FindByCode("PHTH")!)),
            ("of-other-school", await ChairAsync(host, units.FindByCode("CHEM")!)),
            (Forged, ForgedId));
        samples.Add("/institution/units/{code}", ("of-deans-school", "PHTH"), ("of-other-school", "CHEM"), (Forged, "NOPE"));
        samples.Add("/institution/imports/{id}", (Forged, ForgedId));
        samples.Add("/error/{status}", ("404", "404"));
        samples.Add("/jobs/{id}", (Forged, ForgedId));
        samples.Add("/pick/{kind}", ("person", "person"), ("unit", "unit"), (Forged, "secret"));
        return samples;
    }

    /// <summary>Whoever holds the dean's role in the department itself: nobody's sign-in.</summary>
    private static async Task<string> ChairAsync(DemoHost host, UnitSummary department)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var holders = await scope.ServiceProvider.GetRequiredService<IRoleHolders>().OfAsync(FacultyRole.DeansOffice, department.Id, 10);
        return holders.First(holder => holder.UnitId == department.Id).Id.ToString();
    }

    /// <summary>A finished action of last year that belongs to an office, so that no demo sign-in owns it by chance.</summary>
    private static async Task<string> DoneActionAsync(DemoHost host, UnitSummary school)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var today = DateOnly.FromDateTime(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var actions = await scope.ServiceProvider.GetRequiredService<IResponsibilityFigures>().ActionsAsync(school.Id, AcademicYear.Of(today).Previous, 500);
        return actions.First(action => action.Status == ActionStatus.Done && action.Codes.All(code => code.StartsWith("DEA", StringComparison.Ordinal))).Id.ToString();
    }

    /// <summary>Addresses to try a route with. A route whose parameter is not known here fails: teach it.</summary>
    public IEnumerable<(string With, string Path)> PathsOf(Route route)
    {
        if (route.Parameters.Count == 0)
            return [(Nothing, route.Pattern)];
        var known = values.Where(pair => route.Pattern.StartsWith(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length)
            .Select(pair => pair.Value).FirstOrDefault()
            ?? throw new InvalidOperationException($"Samples does not know what to put into {route.Pattern}.");
        return known.Select(sample => (sample.With, Filled(route.Pattern, sample.Value)));
    }

    private void Add(string beginning, params (string With, string Value)[] samples) => values[beginning] = samples;

    private static string Filled(string pattern, string value)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        return $"{pattern[..open]}{value}{pattern[(pattern.IndexOf('}', open) + 1)..]}";
    }
}
