using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.PersonalData;

public static class PersonalRecordBatches
{
    /// <summary>
    /// Returns the rows of a query as batches of personal records. Rows are streamed, so that they are never all in memory.
    /// </summary>
    /// <param name="rows">An ordered query, projected to plain values.</param>
    public static async IAsyncEnumerable<PersonalRecords> InBatchesAsync<T>(
        this IQueryable<T> rows, string name, [EnumeratorCancellation] CancellationToken cancellationToken) where T : class
    {
        var batch = new List<object>(PersonalRecords.MaxBatchSize);
        var any = false;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count < PersonalRecords.MaxBatchSize)
                continue;
            yield return new PersonalRecords(name, [.. batch]);
            batch.Clear();
            any = true;
        }

        if (batch.Count > 0 || !any)
            yield return new PersonalRecords(name, batch);
    }
}
