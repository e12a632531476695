using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Setup;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution;

public static partial class InstitutionModule
{
    /// <summary>Creates the institution if there is none and makes the person with this email address an administrator, in one
    /// transaction.</summary>
    /// <returns>The id of the administrator.</returns>
    /// <exception cref="DomainException">The name or the email address is invalid.</exception>
    public static Task<Guid> SetUpAsync(this IServiceProvider services, string name, string adminEmail, CancellationToken cancellationToken) =>
        services.GetRequiredService<FacultyDevDbContext>().InTransactionAsync(
            async () =>
            {
                if ((await services.GetRequiredService<IUnits>().GetTreeAsync(cancellationToken)).Root is null)
                    await services.GetRequiredService<SetUpInstitution>().RunAsync(name, cancellationToken);
                return await services.GetRequiredService<SetUpAdministrator>().RunAsync(adminEmail, cancellationToken);
            },
            cancellationToken);

    /// <summary>Imports a roster and writes the counts, then each rejected row with its reasons.</summary>
    /// <param name="kind">people, units, supervisors or roles.</param>
    /// <param name="contents">Must be seekable.</param>
    /// <param name="institution">The institution's name, needed only if the database has not been set up.</param>
    /// <param name="dryRun">Stop after the dry run.</param>
    /// <returns>Null if the file was read; otherwise why it was refused.</returns>
    public static async Task<string?> ImportRosterAsync(
        this IServiceProvider services, string kind, Stream contents, string fileName, string? institution, bool dryRun, TextWriter output,
        CancellationToken cancellationToken)
    {
        var import = services.GetRequiredService<ImportRosterFile>();
        var request = new ImportRequest(Enum.Parse<ImportKind>(kind, ignoreCase: true), fileName, institution, dryRun);
        var outcome = await import.RunAsync(contents, request, new JobProgress(), cancellationToken);
        if (outcome.Refusal is null)
            await WriteAsync(output, import, outcome.Import!, dryRun);
        return outcome.Refusal;
    }

    private static async Task WriteAsync(TextWriter output, ImportRosterFile import, RosterImport done, bool dryRun)
    {
        var units = done.Kind == ImportKind.People ? $"; {done.Units} units created or changed" : "";
        await output.WriteLineAsync(
            $"{(dryRun ? "would be: " : "")}{done.Created} created, {done.Changed} changed, {done.Left} left, {done.Rejected} rejected{units}");
        await foreach (var (line, key, reasons) in import.RejectedAsync(done.Id))
            await output.WriteLineAsync($"line {line} ({key}): {reasons}");
    }
}
