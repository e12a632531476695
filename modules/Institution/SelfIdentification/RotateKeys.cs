using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>Replaces the key, for the command line; and gives up what no key opens any more.</summary>
internal sealed class RotateKeys(FacultyDevDbContext db, KeyRingStore keys, ResealStatementsJob reseal)
{
    /// <summary>
    /// Draws a new key and puts all rows under it. The former key stays in the file until the next turn, for what a request that was
    /// under way has sealed meanwhile; where the program is stopped, it can go at once. Broken off, it is simply run again.
    /// </summary>
    /// <returns>How many rows there are.</returns>
    public async Task<int> RunAsync(bool dropFormer, CancellationToken cancellationToken)
    {
        if (keys.IsConfigured)
        {
            // Whoever keeps the key elsewhere puts a new one before it; here the rows follow.
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

    /// <summary>Removes the rows whose key is lost. Their owners say it again, if they want to.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> DiscardUnreadableAsync(CancellationToken cancellationToken)
    {
        var known = keys.TryRead()?.Ids.ToArray() ?? [];
        await db.Set<StatementImport>().Where(import => import.KeyId != null && !known.Contains(import.KeyId)).ExecuteDeleteAsync(cancellationToken);
        return await db.Set<SealedStatement>().Where(row => !known.Contains(row.KeyId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What a checked file said lies sealed too; it is uploaded again rather than carried over.</summary>
    private async Task DiscardOpenImportsAsync(CancellationToken cancellationToken)
    {
        foreach (var import in await db.Set<StatementImport>().Where(import => import.State == StatementImportState.Checked).ToListAsync(cancellationToken))
            import.Discard();
        await db.SaveChangesAsync(cancellationToken);
    }
}
