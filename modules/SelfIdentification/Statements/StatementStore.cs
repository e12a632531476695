using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification.Keys;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// Stores statements by member: reads one for its owner and saves many from an import, but never returns many. Only <see
/// cref="StatementBulkReader"/> does that, for releases.
/// </summary>
internal sealed class StatementStore(FacultyDevDbContext db, KeyRingStore keys)
{
    /// <summary>
    /// Belongs to no member; its statement holds the key of releases, see <see cref="StatementBulkReader.GetReleaseKeyAsync"/>.
    /// </summary>
    public static readonly Guid ReleaseKeyOwner = Guid.Empty;

    private const int BatchSize = 500;

    public async Task<Statement?> FindAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var ring = await keys.GetAsync(db, cancellationToken);
        return (await FindRowAsync(ring, memberId, cancellationToken))?.Open(ring);
    }

    /// <summary>Adds or replaces the statement; the caller saves.</summary>
    public async Task SaveAsync(Guid memberId, Statement statement, CancellationToken cancellationToken)
    {
        var ring = await keys.GetAsync(db, cancellationToken);
        var row = await FindRowAsync(ring, memberId, cancellationToken);
        Put(ring, memberId, row, statement);
    }

    /// <summary>Deletes the row itself instead of marking it as withdrawn; the caller saves.</summary>
    public async Task RemoveAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var ring = await keys.GetAsync(db, cancellationToken);
        if (await FindRowAsync(ring, memberId, cancellationToken) is { } row)
            db.Remove(row);
    }

    /// <summary>Imports answers for many members without reporting what was stored before. Saves in batches.</summary>
    public async Task ApplyImportAsync(IReadOnlyDictionary<Guid, Answers> answersByMember, DateOnly today, Action<int> report, CancellationToken cancellationToken)
    {
        var ring = await keys.GetAsync(db, cancellationToken);
        var done = 0;
        foreach (var batch in answersByMember.Chunk(BatchSize))
        {
            var pseudonyms = batch.SelectMany(pair => ring.PseudonymsOf(pair.Key)).ToArray();
            var rows = await db.Set<SealedStatement>().Where(row => pseudonyms.Contains(row.Pseudonym))
                .ToDictionaryAsync(row => row.Pseudonym, cancellationToken);
            foreach (var (memberId, answers) in batch)
            {
                var row = ring.PseudonymsOf(memberId).Select(pseudonym => rows.GetValueOrDefault(pseudonym)).FirstOrDefault(row => row is not null);
                Put(ring, memberId, row, Statement.Imported(row?.Open(ring), answers, today));
            }

            await db.SaveChangesAsync(cancellationToken);
            foreach (var entry in db.ChangeTracker.Entries<SealedStatement>().ToList())
                entry.State = EntityState.Detached;
            report(done += batch.Length);
        }
    }

    /// <summary>
    /// Adds many statements to an empty store, ordered by pseudonym so that the row order reveals nothing. Saves in batches.
    /// </summary>
    public async Task SeedAsync(IReadOnlyDictionary<Guid, Statement> statements, CancellationToken cancellationToken)
    {
        var key = (await keys.GetAsync(db, cancellationToken)).Current;
        var rows = statements.Select(pair => SealedStatement.Of(pair.Key, pair.Value, key)).OrderBy(row => row.Pseudonym, StringComparer.Ordinal);
        foreach (var batch in rows.Chunk(BatchSize))
        {
            db.AddRange(batch);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var row in batch)
                db.Entry(row).State = EntityState.Detached;
        }
    }

    private void Put(KeyRing ring, Guid memberId, SealedStatement? row, Statement statement)
    {
        if (row is not null && row.KeyId == ring.Current.Id)
        {
            row.Update(statement, ring.Current);
            return;
        }

        if (row is not null)
            db.Remove(row);
        db.Add(SealedStatement.Of(memberId, statement, ring.Current));
    }

    private Task<SealedStatement?> FindRowAsync(KeyRing ring, Guid memberId, CancellationToken cancellationToken)
    {
        var pseudonyms = ring.PseudonymsOf(memberId).ToArray();
        return db.Set<SealedStatement>().FirstOrDefaultAsync(row => pseudonyms.Contains(row.Pseudonym), cancellationToken);
    }
}
