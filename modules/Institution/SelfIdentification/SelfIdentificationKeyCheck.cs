using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>How the key stands, for those who may know no more.</summary>
internal enum KeyStatus { Readable, NotCreated, Missing, Unreadable }

/// <summary>
/// Refuses to start where rows are sealed with a key that is not here: going on would let people say again what they have said,
/// beside what nobody can read or remove any more.
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

    /// <summary>Cheap enough to be asked every few seconds: whether the key is there and can be read, not whether it opens every row.</summary>
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
