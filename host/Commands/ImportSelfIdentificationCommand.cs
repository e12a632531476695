using System.CommandLine;
using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification;

namespace FacultyDev.Host.Commands;

/// <summary>
/// <c>import self-identification FILE</c>: imports the data that the institution already holds. Exit code 0 when the file was read, even
/// with invalid rows; 2 when it was refused.
/// </summary>
internal static class ImportSelfIdentificationCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Employee numbers and dimensions: CSV in UTF-8, the first line naming the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Look through it, take nothing in." };
        file.AcceptExistingOnly();
        var command = new Command("self-identification", "Take in what the institution holds already about self-identification.") { file, dryRun };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "import self-identification", async services =>
        {
            var (source, lookOnly) = (parsed.GetValue(file)!, parsed.GetValue(dryRun));
            await services.PrepareDatabaseAsync(cancellation);
            await using var contents = source.OpenRead();
            var output = parsed.InvocationConfiguration.Output;
            var refusal = await services.ImportSelfIdentificationAsync(contents, source.Name, lookOnly, output, cancellation);
            if (refusal is not null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{source.Name}: {refusal}");
                return Refused;
            }

            if (!lookOnly)
                await output.WriteLineAsync("Delete the file now; the program needs it no more.");
            return 0;
        }));
        return command;
    }
}
