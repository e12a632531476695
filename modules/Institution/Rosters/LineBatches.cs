using System.Runtime.CompilerServices;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Goes through the lines of an import a batch at a time, so that a long roster needs little memory.</summary>
internal static class LineBatches
{
    public const int Size = 1000;

    /// <summary>In order, or from the last to the first. What a batch tracked is saved and forgotten before the next is read.</summary>
    public static async IAsyncEnumerable<List<RosterImportLine>> InBatchesAsync(
        this FacultyDevDbContext db, IQueryable<RosterImportLine> lines, bool backwards, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int? last = null; ;)
        {
            var rest = last is null ? lines : backwards ? lines.Where(line => line.Number < last) : lines.Where(line => line.Number > last);
            var batch = await (backwards ? rest.OrderByDescending(line => line.Number) : rest.OrderBy(line => line.Number))
                .Take(Size).ToListAsync(cancellationToken);
            if (batch.Count == 0)
                yield break;
            last = batch[^1].Number;
            yield return batch;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
