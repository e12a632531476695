using System.CommandLine;
using System.CommandLine.Help;
using FacultyDev.Host.Commands;
using FacultyDev.Kernel.Localization;
using FacultyDev.Tests.Approval;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>The <c>--help</c> output of each command.</summary>
public sealed class CommandRecordTests
{
    [Fact]
    public void Help_OfEveryCommand_MatchesTheApprovedFile()
    {
        var root = CommandLine.Create([]);
        // The output must not depend on the width of the terminal.
        ((HelpAction)root.Options.OfType<HelpOption>().Single().Action!).MaxWidth = int.MaxValue;
        ApprovedFile.ShouldHold("command-line.txt", LanguageScope.Run("en", () => Help(root, root, []).ToList()));
    }

    private static IEnumerable<string> Help(RootCommand root, Command command, string[] path)
    {
        var output = new StringWriter();
        root.Parse([.. path, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        var lines = output.ToString().ReplaceLineEndings("\n").Replace(RootCommand.ExecutableName, "facultydev", StringComparison.Ordinal).TrimEnd().Split('\n');
        return lines.Select(line => line.TrimEnd())
            .Prepend($"== {string.Join(' ', path.Prepend("facultydev"))}").Append("")
            .Concat(command.Subcommands.SelectMany(each => Help(root, each, [.. path, each.Name])));
    }
}
