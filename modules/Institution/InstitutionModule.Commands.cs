using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Institution.Setup;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Institution;

/// <summary>What the command line asks of the module.</summary>
public static partial class InstitutionModule
{
    /// <summary>Names the institution where there is none, and makes the address an administrator's, both or neither.</summary>
    /// <returns>The one-time password.</returns>
    /// <exception cref="DomainException">A name or an address that is not taken.</exception>
    public static Task<string> SetUpAsync(this IServiceProvider services, string name, string adminEmail, CancellationToken cancellationToken) =>
        services.GetRequiredService<FacultyDevDbContext>().InTransactionAsync(
            async () =>
            {
                if ((await services.GetRequiredService<IUnits>().GetTreeAsync(cancellationToken)).Root is null)
                    await services.GetRequiredService<SetUpInstitution>().RunAsync(name, cancellationToken);
                return await services.GetRequiredService<SetUpAdministrator>().RunAsync(adminEmail, cancellationToken);
            },
            cancellationToken);

    /// <summary>Takes in a roster and writes what was done, then the rows that were not taken with their reasons.</summary>
    /// <param name="kind">people, units, supervisors or roles.</param>
    /// <param name="contents">Seekable.</param>
    /// <param name="institution">Its name, for a database in which nothing has been set up.</param>
    /// <param name="dryRun">Look only.</param>
    /// <returns>Null when the file was read; else why it was refused.</returns>
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

    /// <summary>Takes in what the institution holds about self-identification and writes how many rows were taken and which were not.</summary>
    /// <inheritdoc cref="ImportRosterAsync"/>
    public static async Task<string?> ImportSelfIdentificationAsync(
        this IServiceProvider services, Stream contents, string fileName, bool dryRun, TextWriter output, CancellationToken cancellationToken)
    {
        var import = services.GetRequiredService<ImportStatementsFile>();
        var outcome = await import.RunAsync(contents, fileName, dryRun, cancellationToken);
        if (outcome.Refusal is not null)
            return outcome.Refusal;
        await output.WriteLineAsync($"{(dryRun ? "would be: " : "")}{outcome.Accepted} rows taken in, {outcome.RejectedCount} rejected");
        foreach (var row in outcome.Rejected)
            await output.WriteLineAsync($"line {row.Line}: {import.Reason(row)}");
        return null;
    }

    /// <summary>Draws a new key for self-identification and seals everything anew with it.</summary>
    /// <param name="dropFormer">Forget the former key at once; the program must not run.</param>
    /// <returns>How many rows there are.</returns>
    public static Task<int> RotateSelfIdentificationKeyAsync(this IServiceProvider services, bool dropFormer, CancellationToken cancellationToken) =>
        services.GetRequiredService<RotateKeys>().RunAsync(dropFormer, cancellationToken);

    /// <summary>Removes what a lost key sealed.</summary>
    /// <returns>How many rows were removed.</returns>
    public static Task<int> DiscardUnreadableSelfIdentificationAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RotateKeys>().DiscardUnreadableAsync(cancellationToken);

    private static async Task WriteAsync(TextWriter output, ImportRosterFile import, RosterImport done, bool dryRun)
    {
        var units = done.Kind == ImportKind.People ? $"; {done.Units} units created or changed" : "";
        await output.WriteLineAsync(
            $"{(dryRun ? "would be: " : "")}{done.Created} created, {done.Changed} changed, {done.Left} left, {done.Rejected} rejected{units}");
        await foreach (var (line, key, reasons) in import.RejectedAsync(done.Id))
            await output.WriteLineAsync($"line {line} ({key}): {reasons}");
    }
}
