using System.CommandLine;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Zones;

namespace FacultyDev.Host.Commands;

/// <summary><c>import people|units|supervisors|roles|self-identification FILE</c>. 0 when the file was read, bad rows or not; 2 when it was refused.</summary>
internal static class ImportCommand
{
    private const int Refused = 2;

    public static Command Create() => new("import", "Take in data from elsewhere.")
    {
        Of(ImportKind.People, "Take in a roster of people and their units."),
        Of(ImportKind.Units, "Take in the tree of units."),
        Of(ImportKind.Supervisors, "Take in who evaluates whom."),
        Of(ImportKind.Roles, "Take in who holds which role."),
        ImportSelfIdentificationCommand.Create(),
    };

    private static Command Of(ImportKind kind, string description)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV in UTF-8 or an Excel workbook (.xlsx), the first row naming the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, change nothing." };
        var institution = new Option<string?>("--institution") { Description = "Name of the institution, where nothing has been set up yet." };
        file.AcceptExistingOnly();
        var name = kind.ToString().ToLowerInvariant();
        var command = new Command(name, description) { file, dryRun, institution };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync($"import {name}", async services =>
        {
            var request = new ImportRequest(kind, parsed.GetValue(file)!.Name, parsed.GetValue(institution), parsed.GetValue(dryRun));
            await services.PrepareDatabaseAsync(cancellation);
            services.UseLocalTime();
            await using var contents = parsed.GetValue(file)!.OpenRead();
            var import = services.GetRequiredService<ImportRosterFile>();
            var outcome = await import.RunAsync(contents, request, new JobProgress(), cancellation);
            if (outcome.Refusal is not null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{request.FileName}: {outcome.Refusal}");
                return Refused;
            }

            await ReportAsync(parsed.InvocationConfiguration.Output, import, outcome.Import!, request.DryRun);
            return 0;
        }));
        return command;
    }

    private static async Task ReportAsync(TextWriter output, ImportRosterFile import, RosterImport done, bool dryRun)
    {
        var units = done.Kind == ImportKind.People ? $"; {done.Units} units created or changed" : "";
        await output.WriteLineAsync(
            $"{(dryRun ? "would be: " : "")}{done.Created} created, {done.Changed} changed, {done.Left} left, {done.Rejected} rejected{units}");
        await foreach (var (line, key, reasons) in import.RejectedAsync(done.Id))
            await output.WriteLineAsync($"line {line} ({key}): {reasons}");
    }
}
