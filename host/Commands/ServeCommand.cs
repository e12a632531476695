using System.CommandLine;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Host.Commands;

/// <summary><c>serve</c>: updates the database and serves requests until stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the web application (the default).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, [.. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    public static Task<int> RunAsync(ParseResult parsed, string[] args, CancellationToken cancellation) =>
        Application.RefusingUnknownDataAsync(parsed, () => ServeAsync(args, cancellation));

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellation)
    {
        await using var app = await Application.BuildAsync(args);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("facultydev serve");
            await scope.ServiceProvider.PrepareDatabaseAsync(cancellation);
        }

        await app.RunAsync(cancellation);
        return 0;
    }
}
