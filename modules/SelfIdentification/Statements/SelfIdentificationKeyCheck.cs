using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>The state of the encryption key.</summary>
internal enum KeyStatus { Readable, NotCreated, Missing, Unreadable }

/// <summary>
/// Stops the program from starting while rows are encrypted with a missing key. Otherwise people could answer again, and the
/// unreadable rows would remain beside the new ones.
/// </summary>
internal sealed class SelfIdentificationKeyCheck(FacultyDevDbContext db, KeyRingStore keys) : IStartupTask
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<SealedStatement>().AnyAsync(cancellationToken))
            return;
        var known = (await keys.GetAsync(db, cancellationToken)).Ids.ToArray();
        var missing = await db.Set<SealedStatement>().Where(row => !known.Contains(row.KeyId))
            .Select(row => row.KeyId).FirstOrDefaultAsync(cancellationToken);
        if (missing is not null)
            throw new InvalidOperationException(
                $"Self-identification is sealed with the key {missing}, which is not here. Restore it from the backup, or give up what it sealed with “self-identification discard-unreadable”.");
    }

    /// <summary>
    /// Whether the key is present and readable, not whether it decrypts every row; cheap enough to call every few seconds.
    /// </summary>
    public async Task<KeyStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (keys.TryRead() is not null)
                return KeyStatus.Readable;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return KeyStatus.Unreadable;
        }

        return await db.Set<SealedStatement>().AnyAsync(cancellationToken) ? KeyStatus.Missing : KeyStatus.NotCreated;
    }
}
