using System.CommandLine;
using FacultyDev.Institution;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Host.Commands;

/// <summary>
/// <c>import people|units|supervisors|roles|self-identification FILE</c>. Exit code 0 when the file was read, even with invalid rows; 2
/// when it was refused.
/// </summary>
internal static class ImportCommand
{
    private const int Refused = 2;

    public static Command Create() => new("import", "Take in data from elsewhere.")
    {
        Of("people", "Take in a roster of people and their units."),
        Of("units", "Take in the tree of units."),
        Of("supervisors", "Take in who evaluates whom."),
        Of("roles", "Take in who holds which role."),
        ImportSelfIdentificationCommand.Create(),
    };

    private static Command Of(string name, string description)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV in UTF-8 or an Excel workbook (.xlsx), the first row naming the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, change nothing." };
        var institution = new Option<string?>("--institution") { Description = "Name of the institution, where nothing has been set up yet." };
        file.AcceptExistingOnly();
        var command = new Command(name, description) { file, dryRun, institution };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, $"import {name}", async services =>
        {
            var source = parsed.GetValue(file)!;
            await services.PrepareDatabaseAsync(cancellation);
            await using var contents = source.OpenRead();
            var refusal = await services.ImportRosterAsync(
                name, contents, source.Name, parsed.GetValue(institution), parsed.GetValue(dryRun), parsed.InvocationConfiguration.Output, cancellation);
            if (refusal is null)
                return 0;
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{source.Name}: {refusal}");
            return Refused;
        }));
        return command;
    }
}
