using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Processes the lines of an import in batches, so that memory does not grow with the roster.</summary>
internal static class LineBatches
{
    public const int Size = 1000;

    /// <summary>Yields the lines in order or, with <paramref name="backwards"/>, last first.</summary>
    public static async IAsyncEnumerable<List<RosterImportLine>> InBatchesAsync(
        this IQueryable<RosterImportLine> lines, bool backwards, [EnumeratorCancellation] CancellationToken cancellationToken)
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
        }
    }
}
