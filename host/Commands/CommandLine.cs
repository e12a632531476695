using System.CommandLine;
using FacultyDev.Host.Commands.Disclosure;
using FacultyDev.Host.Commands.Matching;
using FacultyDev.Host.Commands.Stats;

namespace FacultyDev.Host.Commands;

/// <summary>The program's commands. Without a command, the web server starts; it also takes arguments that no command knows, as configuration.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => Create(args).Parse(args).InvokeAsync();

    /// <param name="args">Arguments that <c>serve</c> passes on to the host's configuration.</param>
    public static RootCommand Create(string[] args)
    {
        var root = new RootCommand("FacultyDev: faculty development as a shared duty.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, cancellation) => ServeCommand.RunAsync(parsed, args, cancellation));
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(SeedCommand.Create());
        root.Subcommands.Add(SetupCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(SelfIdentificationCommand.Create());
        root.Subcommands.Add(IndicatorsCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(StatsCommand.Create());
        root.Subcommands.Add(DisclosureCommand.Create());
        root.Subcommands.Add(MatchCommand.Create());
        return root;
    }
}
