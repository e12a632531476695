using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// The only class that decrypts many statements at once. It serves the disclosure control of composition releases; an
/// architecture test fails if anything else uses it.
/// </summary>
internal sealed class StatementBulkReader(FacultyDevDbContext db, KeyRingStore keys, StatementStore store)
{
    private const int BatchSize = 1000;

    /// <summary>Statements by member id; members without a statement are absent. Nothing is tracked or cached.</summary>
    public async Task<IReadOnlyDictionary<Guid, Statement>> OpenAsync(IReadOnlyCollection<Guid> memberIds, CancellationToken cancellationToken)
    {
        var ring = await keys.GetAsync(db, cancellationToken);
        var found = new Dictionary<Guid, Statement>();
        foreach (var batch in memberIds.Chunk(BatchSize))
        {
            var members = batch.SelectMany(id => ring.PseudonymsOf(id).Select(pseudonym => (pseudonym, id))).ToDictionary(pair => pair.pseudonym, pair => pair.id);
            var pseudonyms = members.Keys.ToArray();
            var rows = db.Set<SealedStatement>().AsNoTracking().Where(row => pseudonyms.Contains(row.Pseudonym));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                found[members[row.Pseudonym]] = row.Open(ring);
        }

        return found;
    }

    /// <summary>
    /// The key for the fingerprints of people without a stated answer. It is the salt of a statement that belongs to no member,
    /// so it survives key rotation and releases stay comparable.
    /// </summary>
    public async Task<byte[]> GetReleaseKeyAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(StatementStore.ReleaseKeyOwner, cancellationToken) is { } existing)
            return existing.Salt;
        var created = new Statement(Answers.None);
        await store.SaveAsync(StatementStore.ReleaseKeyOwner, created, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return created.Salt;
    }
}
