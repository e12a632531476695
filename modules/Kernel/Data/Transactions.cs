using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Data;

public static class Transactions
{
    /// <summary>
    /// Runs the work in a transaction that commits when the work returns and rolls back when it throws. In a request, or inside an existing
    /// transaction, the work joins that transaction and nothing is committed here.
    /// </summary>
    public static async Task<T> InTransactionAsync<T>(
        this FacultyDevDbContext db, Func<Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (db.WriteTransaction is { } writes)
            await writes.BeginAsync(cancellationToken);
        if (db.Database.CurrentTransaction is not null)
            return await work();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(this FacultyDevDbContext db, Func<Task> work, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(async () => { await work(); return true; }, cancellationToken);
}
