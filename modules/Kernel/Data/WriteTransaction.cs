using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// One transaction for all writes of a request. It begins with the first of them, so that nobody waits for a lock while the request checks an
/// upload, hashes a password or reads. What must be read under the lock is read within <see cref="Transactions.InTransactionAsync{T}"/>.
/// </summary>
internal sealed class WriteTransaction : IAsyncDisposable
{
    private readonly FacultyDevDbContext db;
    private IDbContextTransaction? begun;

    private WriteTransaction(FacultyDevDbContext db) => this.db = db;

    public static WriteTransaction Open(FacultyDevDbContext db) => db.WriteTransaction = new WriteTransaction(db);

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            begun = await db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Commits what was written, if anything was.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => begun?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        db.WriteTransaction = null;
        if (begun is { } transaction)
            await transaction.DisposeAsync();
        begun = null;
    }
}

/// <summary>Begins the <see cref="WriteTransaction"/> at an update or delete that goes to the database without a save.</summary>
internal sealed class BeginTransactionAtFirstWrite : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData is { Context: FacultyDevDbContext { WriteTransaction: { } transaction } db, CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete })
        {
            await transaction.BeginAsync(cancellationToken);
            // The command was created before the transaction began.
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        }

        return result;
    }
}
