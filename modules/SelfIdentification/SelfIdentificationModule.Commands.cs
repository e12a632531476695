using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.KeyRotation;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.SelfIdentification;

public static partial class SelfIdentificationModule
{
    /// <summary>Imports self-identification data and writes the number of imported rows and each rejected row.</summary>
    /// <param name="contents">Must be seekable.</param>
    /// <param name="dryRun">Stop after the dry run.</param>
    /// <returns>Null if the file was read; otherwise why it was refused.</returns>
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

    /// <summary>Creates a new key for self-identification and re-encrypts all rows with it.</summary>
    /// <param name="dropFormer">Delete the former key at once; the program must not be running.</param>
    /// <returns>The number of rows.</returns>
    public static Task<int> RotateSelfIdentificationKeyAsync(this IServiceProvider services, bool dropFormer, CancellationToken cancellationToken) =>
        services.GetRequiredService<RotateKeys>().RunAsync(dropFormer, cancellationToken);

    /// <summary>Deletes self-identification rows whose key is lost.</summary>
    /// <returns>The number of deleted rows.</returns>
    public static Task<int> DiscardUnreadableSelfIdentificationAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RotateKeys>().DiscardUnreadableAsync(cancellationToken);
}
