using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Keys;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.KeyRotation;

/// <summary>Scheduled nightly; see <see cref="ResealStatementsJob"/>.</summary>
internal sealed record ResealStatementsPayload;

/// <summary>
/// Re-encrypts every row in one transaction, ordered by pseudonym. Afterwards neither the order of rows, nor the database's
/// transaction ids, nor a comparison of two backups reveals whose statement changed. Also deletes rows that belong to no member,
/// and discards expired imports.
/// </summary>
internal sealed class ResealStatementsJob(FacultyDevDbContext db, KeyRingStore keys, IFacultyMembers people, Clock clock, CurrentJob job)
    : IJobHandler<ResealStatementsPayload>
{
    /// <summary>A checked file that was not applied is discarded after this time.</summary>
    public static readonly TimeSpan ImportRetention = TimeSpan.FromHours(24);

    public Task<JobResult> RunAsync(ResealStatementsPayload payload, JobProgress progress, CancellationToken cancellationToken) => job.FinishAsync(
        async () =>
        {
            await ResealAsync(cancellationToken);
            await DiscardExpiredImportsAsync(cancellationToken);
            return JobResult.Nothing;
        },
        cancellationToken);

    /// <summary>
    /// Re-encrypts all rows with the current key. Fails if someone saves a statement at the same moment; it can then be run
    /// again.
    /// </summary>
    /// <returns>The number of rows.</returns>
    public Task<int> ResealAsync(CancellationToken cancellationToken) => db.InTransactionAsync(
        async () =>
        {
            var rows = await db.Set<SealedStatement>().OrderBy(row => row.Pseudonym).ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return 0;
            var ring = await keys.GetAsync(db, cancellationToken);
            var renamed = await LoadPseudonymsAsync(ring, cancellationToken);
            var fresh = new List<SealedStatement>();
            foreach (var row in rows)
            {
                if (!renamed.TryGetValue(row.Pseudonym, out var pseudonym))
                    db.Remove(row);
                else if (pseudonym == row.Pseudonym)
                    row.Reseal(row.Content(ring), ring.Current);
                else
                {
                    fresh.Add(SealedStatement.Resealed(pseudonym, row.Content(ring), ring.Current));
                    db.Remove(row);
                }
            }

            db.AddRange(fresh.OrderBy(row => row.Pseudonym, StringComparer.Ordinal));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return rows.Count;
        },
        cancellationToken);

    /// <summary>Maps every pseudonym that a row may have to the one of the current key.</summary>
    private async Task<Dictionary<string, string>> LoadPseudonymsAsync(KeyRing ring, CancellationToken cancellationToken)
    {
        return (await people.ListIdsAsync(cancellationToken)).Append(StatementStore.ReleaseKeyOwner)
            .Select(ring.PseudonymsOf)
            .SelectMany(pseudonyms => pseudonyms.Select(pseudonym => (Former: pseudonym, Current: pseudonyms[0])))
            .ToDictionary(pair => pair.Former, pair => pair.Current);
    }

    private async Task DiscardExpiredImportsAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow - ImportRetention;
        foreach (var import in await db.Set<StatementImport>()
            .Where(import => import.State == StatementImportState.Checked && import.UploadedAt < before).ToListAsync(cancellationToken))
            import.Discard();
        await db.SaveChangesAsync(cancellationToken);
    }
}
