using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// The only place that opens the statements of many. It exists for the confidentiality engine, which counts and forgets; a test
/// fails when anything but a release of the composition refers to it.
/// </summary>
internal sealed class StatementReader(FacultyDevDbContext db, KeyFile keys, StatementStore store)
{
    private const int Batch = 1000;

    /// <summary>Statements by member; those who have said nothing are absent. Nothing is tracked or kept.</summary>
    public async Task<IReadOnlyDictionary<Guid, Statement>> OfAsync(IReadOnlyCollection<Guid> memberIds, CancellationToken cancellation)
    {
        var ring = await keys.RingAsync(db, cancellation);
        var found = new Dictionary<Guid, Statement>();
        foreach (var batch in memberIds.Chunk(Batch))
        {
            var members = batch.SelectMany(id => ring.PseudonymsOf(id).Select(pseudonym => (pseudonym, id))).ToDictionary(pair => pair.pseudonym, pair => pair.id);
            var pseudonyms = members.Keys.ToArray();
            var rows = db.Set<SealedStatement>().AsNoTracking().Where(row => pseudonyms.Contains(row.Pseudonym));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
                found[members[row.Pseudonym]] = row.Open(ring);
        }

        return found;
    }

    /// <summary>
    /// The key under which releases remember those who have said nothing: the salt of a statement that belongs to nobody. It is drawn
    /// once and stays when keys are turned, so that releases can be compared for ever.
    /// </summary>
    public async Task<byte[]> ReleaseKeyAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(StatementStore.Nobody, cancellation) is { } kept)
            return kept.Salt;
        var drawn = new Statement(Answers.None);
        await store.PutAsync(StatementStore.Nobody, drawn, cancellation);
        await db.SaveChangesAsync(cancellation);
        return drawn.Salt;
    }
}
