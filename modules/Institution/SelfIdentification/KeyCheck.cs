using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>How the key stands, for those who may know no more.</summary>
internal enum KeyStanding { Readable, NotYet, Missing, Unreadable }

/// <summary>
/// Refuses to start where rows are sealed with a key that is not here: going on would let people say again what they have said,
/// beside what nobody can read or remove any more.
/// </summary>
internal sealed class KeyCheck(FacultyDevDbContext db, KeyFile keys) : IDefaults
{
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (!await db.Set<SealedStatement>().AnyAsync(cancellation))
            return;
        var known = (await keys.RingAsync(db, cancellation)).Ids.ToArray();
        var missing = await db.Set<SealedStatement>().Where(row => !known.Contains(row.KeyId))
            .Select(row => row.KeyId).FirstOrDefaultAsync(cancellation);
        if (missing is not null)
            throw new InvalidOperationException(
                $"Self-identification is sealed with the key {missing}, which is not here. Restore it from the backup, or give up what it sealed with “self-identification discard-unreadable”.");
    }

    /// <summary>Cheap enough to be asked every few seconds: whether the key is there and can be read, not whether it opens every row.</summary>
    public async Task<KeyStanding> LookAsync(CancellationToken cancellation)
    {
        try
        {
            if (keys.Known() is not null)
                return KeyStanding.Readable;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return KeyStanding.Unreadable;
        }

        return await db.Set<SealedStatement>().AnyAsync(cancellation) ? KeyStanding.Missing : KeyStanding.NotYet;
    }
}
