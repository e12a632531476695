using System.CommandLine;
using System.Globalization;

namespace FacultyDev.Host.Tests.Commands;

/// <summary>Runs commands on temporary JSON files and captures their output.</summary>
internal sealed class JsonCommands : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("json");
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public JsonCommands() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = culture;
        folder.Delete(recursive: true);
    }

    public string File(string contents)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.CreateVersion7()}.json");
        System.IO.File.WriteAllText(path, contents);
        return path;
    }

    public static (int Code, string Output, string Error) Run(Command command, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = command.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Expects exit code 2, no standard output, and one line with the reason on standard error.</summary>
    public static void ShouldRefuse((int Code, string Output, string Error) answer, string reason)
    {
        answer.Code.ShouldBe(2, answer.Error);
        answer.Output.ShouldBeEmpty();
        answer.Error.ShouldContain(reason);
        answer.Error.Trim().ShouldNotContain('\n');
    }
}
