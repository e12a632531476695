using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Raises an event when a transaction that created follow-up work (a job, an email) has been committed. A lost signal (another host, a
/// crash) only delays the work by some seconds, because the runner also polls.
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
        // Without an explicit transaction, the save itself was the commit.
        if (eventData.Context?.Database.CurrentTransaction is null)
            RaiseFor(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>Raises the event immediately, for work that was made due outside a transaction.</summary>
    public void RaiseNow() => Committed?.Invoke();

    private void RaiseFor(DbContext? context)
    {
        if (context is not null && waiting.Remove(context))
            Committed?.Invoke();
    }
}
