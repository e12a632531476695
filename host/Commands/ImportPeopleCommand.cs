using System.CommandLine;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;

namespace FacultyDev.Host.Commands;

/// <summary><c>import people FILE</c>: takes in a roster. 0 when it was read, bad rows or not; 2 when the file was refused.</summary>
internal static class ImportPeopleCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A roster: CSV in UTF-8, the first line naming the columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, change nothing." };
        var institution = new Option<string?>("--institution") { Description = "Name of the institution, where nothing has been set up yet." };
        file.AcceptExistingOnly();
        var people = new Command("people", "Take in a roster of people and their units.") { file, dryRun, institution };
        people.SetAction((parsed, cancellation) => Application.WithServicesAsync("import people", async services =>
        {
            var request = new ImportRequest(parsed.GetValue(file)!.Name, parsed.GetValue(institution), parsed.GetValue(dryRun));
            await services.GetRequiredService<FacultyDevDbContext>().MigrateAsync(cancellation);
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
        return new Command("import", "Take in data from elsewhere.") { people, ImportSelfIdentificationCommand.Create() };
    }

    private static async Task ReportAsync(TextWriter output, ImportRosterFile import, RosterImport done, bool dryRun)
    {
        await output.WriteLineAsync(
            $"{(dryRun ? "would be: " : "")}{done.Created} created, {done.Changed} changed, {done.Left} left, {done.Rejected} rejected; {done.Units} units created or changed");
        await foreach (var (line, key, reasons) in import.RejectedAsync(done.Id))
            await output.WriteLineAsync($"line {line} ({key}): {reasons}");
    }
}
