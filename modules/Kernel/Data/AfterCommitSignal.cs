using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Tells when a transaction that left work for afterwards (a job, a mail) has been committed. A signal lost (another host, a crash) costs some
/// seconds only: the runner also looks by itself.
/// </summary>
internal sealed class AfterCommitSignal : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> waiting = [];

    public event Action? Committed;

    public void RaiseAfterCommit(DbContext context) => waiting.AddOrUpdate(context, this);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RaiseFor(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RaiseFor(eventData.Context);
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        // Without a transaction the save itself was the commit.
        if (eventData.Context?.Database.CurrentTransaction is null)
            RaiseFor(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>For work made due outside a transaction.</summary>
    public void RaiseNow() => Committed?.Invoke();

    private void RaiseFor(DbContext? context)
    {
        if (context is not null && waiting.Remove(context))
            Committed?.Invoke();
    }
}
