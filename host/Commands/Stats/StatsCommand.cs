using System.CommandLine;
using FacultyDev.Statistics;
using FacultyDev.Statistics.Disclosure;
using FacultyDev.Statistics.Matching;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>
/// <c>stats</c>: runs the platform's statistics on an analyst's own files, without a database. Exit code 0 with a result, 2 when the input
/// does not allow one; the reason is written to standard error.
/// </summary>
internal static class StatsCommand
{
    private const int Refused = 2;

    public static Command Create() => new("stats", "Analyze a CSV file or published figures (see docs/analysis.md).")
    {
        StatsAnovaCommand.Create(),
        StatsAlphaCommand.Create(),
        StatsPairedCommand.Create(),
        StatsRatesCommand.Create(),
        StatsAuditTableCommand.Create(),
    };

    /// <summary>Sets the action of a command and turns expected errors into a message and exit code 2.</summary>
    public static Command SetWork(this Command command, Action<ParseResult, TextWriter> work) => command.SetWorkWithExitCode((parsed, output) =>
    {
        work(parsed, output);
        return 0;
    });

    /// <summary>Like <see cref="SetWork"/>, for an action that returns its own exit code.</summary>
    public static Command SetWorkWithExitCode(this Command command, Func<ParseResult, TextWriter, int> work)
    {
        command.SetAction(parsed =>
        {
            try
            {
                return work(parsed, parsed.InvocationConfiguration.Output);
            }
            catch (StatisticsException refusal)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"{refusal.Message} [{refusal.Code}]");
            }
            catch (Exception refusal) when (refusal is StatsInputException or DisclosureException or MatchingException
                or IOException or UnauthorizedAccessException)
            {
                parsed.InvocationConfiguration.Error.WriteLine(refusal.Message);
            }
            return Refused;
        });
        return command;
    }
}
