using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.KeyRotation;

/// <summary>Rotates the encryption key and deletes rows whose key is lost, for the command line.</summary>
internal sealed class RotateKeys(FacultyDevDbContext db, KeyRingStore keys, ResealStatementsJob reseal)
{
    /// <summary>
    /// Creates a key and re-encrypts all rows with it. The former key stays in the file until the next rotation, for rows that a
    /// concurrent request encrypts with it; drop it at once only when the program is stopped. If interrupted, run it again.
    /// </summary>
    /// <returns>The number of rows.</returns>
    public async Task<int> RunAsync(bool dropFormer, CancellationToken cancellationToken)
    {
        if (keys.IsConfigured)
        {
            // With keys in configuration, the operator adds the new one there; only the rows need re-encryption.
            return await reseal.ResealAsync(cancellationToken);
        }

        var ring = await keys.GetAsync(db, cancellationToken);
        if (ring.HasFormer)
        {
            await reseal.ResealAsync(cancellationToken);
            ring = ring.WithoutFormer();
        }

        keys.Replace(ring.Rotated());
        var rows = await reseal.ResealAsync(cancellationToken);
        await DiscardOpenImportsAsync(cancellationToken);
        if (dropFormer)
            keys.Replace((await keys.GetAsync(db, cancellationToken)).WithoutFormer());
        return rows;
    }

    /// <summary>Deletes the rows whose key is lost; their owners can answer again.</summary>
    /// <returns>The number of deleted rows.</returns>
    public async Task<int> DiscardUnreadableAsync(CancellationToken cancellationToken)
    {
        var known = keys.TryRead()?.Ids.ToArray() ?? [];
        await db.Set<StatementImport>().Where(import => import.KeyId != null && !known.Contains(import.KeyId)).ExecuteDeleteAsync(cancellationToken);
        return await db.Set<SealedStatement>().Where(row => !known.Contains(row.KeyId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Discards imports that are not applied yet. They are encrypted with the former key too, and uploading them again is simpler
    /// than re-encrypting them.
    /// </summary>
    private async Task DiscardOpenImportsAsync(CancellationToken cancellationToken)
    {
        foreach (var import in await db.Set<StatementImport>().Where(import => import.State == StatementImportState.Checked).ToListAsync(cancellationToken))
            import.Discard();
        await db.SaveChangesAsync(cancellationToken);
    }
}
