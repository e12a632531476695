using FacultyDev.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Many changes that are worked out without a lock and written in a short transaction. Added and changed rows wait in temporary tables of the
/// connection, with their audit entries; then the database copies them with one statement a table. Removed rows cannot be staged.
/// </summary>
/// <remarks>
/// Queries do not see staged changes, and what was read may be changed by others until <see cref="WriteAsync"/>. It detects changed and removed
/// rows by their versions and rows added meanwhile by unique keys; whatever else the work depends on, the caller compares in the transaction.
/// </remarks>
public sealed class StagedChanges : IAsyncDisposable
{
    private readonly FacultyDevDbContext db;
    private readonly Dictionary<(IEntityType Type, bool IsChange), StagedTable> tables = [];
    private readonly List<IDomainEvent> events = [];

    internal StagedChanges(FacultyDevDbContext db) => this.db = db;

    /// <summary>
    /// Moves the changes of the context to the temporary tables and clears the context. Events wait for <see cref="WriteAsync"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">A row was removed.</exception>
    public async Task StageAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        events.AddRange(db.TakeEvents());
        await db.RunSaveStepsAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var rows in db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).GroupBy(entry => (entry.Metadata, entry.State)))
                await (await TableAsync(rows.Key.Metadata, rows.Key.State, cancellationToken)).AddAsync([.. rows], cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Writes the staged changes and handles their events, in the current transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed, removed or added a row meanwhile; nothing may be committed.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Staged changes are written in a transaction, all or none.");
        foreach (var table in InOrderOfReferences())
            await table.WriteAsync(cancellationToken);
        db.AddEvents(events.Distinct());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in tables.Values)
            await table.DropAsync();
        if (tables.Count > 0)
            await db.Database.CloseConnectionAsync();
    }

    private async Task<StagedTable> TableAsync(IEntityType type, EntityState state, CancellationToken cancellationToken)
    {
        if (state == EntityState.Deleted)
            throw new NotSupportedException($"A removed {type.DisplayName()} cannot be staged.");
        var key = (type, state == EntityState.Modified);
        if (tables.TryGetValue(key, out var known))
            return known;
        // The tables live as long as the connection, so it stays open until they are dropped.
        if (tables.Count == 0)
            await db.Database.OpenConnectionAsync(cancellationToken);
        return tables[key] = await StagedTable.CreateAsync(db, type, state == EntityState.Modified, cancellationToken);
    }

    /// <summary>Returns added rows before the rows that refer to them, and changed rows last.</summary>
    private List<StagedTable> InOrderOfReferences()
    {
        var ordered = new List<StagedTable>();
        foreach (var type in tables.Keys.Where(key => !key.IsChange).Select(key => key.Type))
            Visit(type, []);
        return [.. ordered, .. tables.Where(each => each.Key.IsChange).Select(each => each.Value)];

        void Visit(IEntityType type, HashSet<IEntityType> path)
        {
            if (!path.Add(type))
                return;
            foreach (var reference in type.GetForeignKeys())
                Visit(reference.PrincipalEntityType, path);
            if (tables.TryGetValue((type, false), out var table) && !ordered.Contains(table))
                ordered.Add(table);
        }
    }
}

public static class StagedChangesExtensions
{
    /// <summary>Begins to stage changes of the context. Dispose of it after the transaction.</summary>
    public static StagedChanges StageChanges(this FacultyDevDbContext db) => new(db);
}
