using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Operations;

/// <summary>
/// What a check found, as a code: its words are the string <c>Health.{rest of code}</c> of the module the code names, so that the page says
/// them in the reader's language. Arguments are figures and moments: no secrets, no names.
/// </summary>
public static class HealthResults
{
    private const string Arguments = "arguments";

    /// <summary>It can do its work.</summary>
    public static HealthCheckResult Healthy(string code, params object[] arguments) => HealthCheckResult.Healthy(code, Data(arguments));

    /// <summary>It works and somebody should look. No host is taken out for it.</summary>
    public static HealthCheckResult Degraded(string code, params object[] arguments) => HealthCheckResult.Degraded(code, data: Data(arguments));

    /// <summary>The host cannot do its work.</summary>
    public static HealthCheckResult Unhealthy(string code, params object[] arguments) => HealthCheckResult.Unhealthy(code, data: Data(arguments));

    /// <summary>Adds a part to <c>/health/ready</c> and to the page of administrators.</summary>
    /// <param name="module">Whose strings name it: <c>HealthPart.{name}</c>, with hyphens for spaces.</param>
    /// <param name="name">As programs read it: "data folder".</param>
    public static IServiceCollection AddHealthPart<TCheck>(this IServiceCollection services, string module, string name)
        where TCheck : class, IHealthCheck
    {
        services.AddHealthChecks().AddCheck<TCheck>(name, tags: [module]);
        return services;
    }

    internal static object[] ArgumentsOf(HealthReportEntry entry) => entry.Data.TryGetValue(Arguments, out var found) ? (object[])found : [];

    private static Dictionary<string, object> Data(object[] arguments) => new() { [Arguments] = arguments };
}
