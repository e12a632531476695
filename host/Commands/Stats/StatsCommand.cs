using System.CommandLine;
using FacultyDev.Statistics;
using FacultyDev.Statistics.Disclosure;
using FacultyDev.Statistics.Matching;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>
/// <c>stats</c>: the platform's statistics on an analyst's own files, without a database. 0 when there is a result, 2 when the input does not
/// allow one; the reason stands on standard error.
/// </summary>
internal static class StatsCommand
{
    private const int Refused = 2;

    public static Command Create() => new("stats", "Analyse a CSV file or published figures (see docs/analysis.md).")
    {
        StatsAnovaCommand.Create(),
        StatsAlphaCommand.Create(),
        StatsPairedCommand.Create(),
        StatsRatesCommand.Create(),
        StatsAuditTableCommand.Create(),
    };

    /// <summary>Gives a command its work and turns every foreseen refusal into a sentence and an exit code.</summary>
    public static Command SetWork(this Command command, Action<ParseResult, TextWriter> work) => command.SetWorkWithExitCode((parsed, output) =>
    {
        work(parsed, output);
        return 0;
    });

    /// <summary>The same for work that has an exit code of its own.</summary>
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
