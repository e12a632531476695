using System.CommandLine;
using FacultyDev.Host.Commands;
using FacultyDev.Modules.Tests.Database;

namespace FacultyDev.Modules.Tests.Scenarios;

/// <summary>Runs a command of the program in this process, which takes a tenth of the time of a new process.</summary>
internal static class HostCommand
{
    /// <summary>Runs the command on a test's data.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(TestScenario scenario, params string[] arguments) => RunAsync(
        scenario.DataFolder, arguments,
        ("Database:Provider", scenario.Database.Provider), ("Database:ConnectionString", scenario.Database.ConnectionString));

    /// <param name="settings">Settings of the program. They hide those of the environment.</param>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string dataFolder, string[] arguments, params IEnumerable<(string Name, string Value)> settings)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var invocation = new ConfiguredInvocation([("FACULTYDEV_DATA", dataFolder), ("applicationName", "facultydev"), ("environment", "Development"), .. settings])
        {
            Output = output, Error = error,
        };
        var code = await CommandLine.Create(arguments).Parse(arguments).InvokeAsync(invocation);
        return (code, output.ToString(), error.ToString());
    }
}
