using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// Creates health results with a code. The text is the string <c>Health.{rest of code}</c> of the module that the code names, shown in the
/// viewer's language. Arguments are numbers and times, never secrets or names.
/// </summary>
public static class HealthResults
{
    private const string Arguments = "arguments";

    /// <summary>The part works.</summary>
    public static HealthCheckResult Healthy(string code, params object[] arguments) => HealthCheckResult.Healthy(code, Data(arguments));

    /// <summary>The part works, but somebody should look at it. The host keeps receiving requests.</summary>
    public static HealthCheckResult Degraded(string code, params object[] arguments) => HealthCheckResult.Degraded(code, data: Data(arguments));

    /// <summary>The host cannot do its work.</summary>
    public static HealthCheckResult Unhealthy(string code, params object[] arguments) => HealthCheckResult.Unhealthy(code, data: Data(arguments));

    internal static object[] ArgumentsOf(HealthReportEntry entry) => entry.Data.TryGetValue(Arguments, out var found) ? (object[])found : [];

    private static Dictionary<string, object> Data(object[] arguments) => new() { [Arguments] = arguments };
}
