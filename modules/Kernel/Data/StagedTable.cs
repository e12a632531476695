using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FacultyDev.Kernel.Data;

/// <summary>The added or the changed rows of a table, waiting in a temporary table with the same columns.</summary>
[SuppressMessage("Security", "CA2100", Justification = "The statements consist of names of the model.")]
internal sealed class StagedTable
{
    private const int SqliteConstraintViolation = 19;

    private readonly FacultyDevDbContext db;
    private readonly IEntityType type;
    private readonly bool isChange;
    private readonly List<IProperty> columns;
    private readonly HashSet<IProperty> changed = [];
    private readonly StoreObjectIdentifier stored;
    private readonly ISqlGenerationHelper sql;
    private int rows;

    private StagedTable(FacultyDevDbContext db, IEntityType type, bool isChange)
    {
        (this.db, this.type, this.isChange, sql) = (db, type, isChange, db.GetService<ISqlGenerationHelper>());
        columns = [.. type.GetProperties()];
        stored = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
    }

    private string Table => sql.DelimitIdentifier(stored.Name, stored.Schema);

    private string Staged => sql.DelimitIdentifier($"{(isChange ? "changed" : "added")}_{stored.Name}");

    public static async Task<StagedTable> CreateAsync(FacultyDevDbContext db, IEntityType type, bool isChange, CancellationToken cancellationToken)
    {
        var table = new StagedTable(db, type, isChange);
        await table.ExecuteAsync($"CREATE TEMPORARY TABLE {table.Staged} AS SELECT {table.Names(table.columns)} FROM {table.Table} WHERE 1 = 0", cancellationToken);
        return table;
    }

    public async Task AddAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries.Where(_ => isChange))
        {
            if (entry.Entity is Entity)
                entry.Property(nameof(Entity.Version)).CurrentValue = (int)entry.Property(nameof(Entity.Version)).OriginalValue! + 1;
            changed.UnionWith(entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata));
        }

        await BulkInsert.InsertAsync(db, Staged, columns, entries.Select(entry => columns.Select(column => entry.Property(column).CurrentValue)), cancellationToken);
        rows += entries.Count;
    }

    /// <exception cref="DbUpdateConcurrencyException">A row was changed, removed or added by somebody else.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        int written;
        try
        {
            written = await ExecuteAsync(isChange ? Update() : $"INSERT INTO {Table} ({Names(columns)}) SELECT {Names(columns)} FROM {Staged}", cancellationToken);
        }
        catch (Exception failure) when (failure is SqliteException { SqliteErrorCode: SqliteConstraintViolation }
            or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation })
        {
            throw new DbUpdateConcurrencyException($"{type.DisplayName()}: a row that was staged can no longer be written.", failure);
        }

        if (written != rows)
            throw new DbUpdateConcurrencyException($"{type.DisplayName()}: {rows - written} of {rows} staged rows were changed by somebody else.");
    }

    public Task DropAsync() => ExecuteAsync($"DROP TABLE {Staged}", CancellationToken.None);

    private string Update()
    {
        var set = string.Join(", ", columns.Where(changed.Contains).Select(column => $"{Name(column)} = staged.{Name(column)}"));
        var keys = type.FindPrimaryKey()!.Properties.Select(key => $"{Table}.{Name(key)} = staged.{Name(key)}");
        if (type.FindProperty(nameof(Entity.Version)) is { IsConcurrencyToken: true } version)
            keys = keys.Append($"{Table}.{Name(version)} = staged.{Name(version)} - 1");
        return $"UPDATE {Table} SET {set} FROM {Staged} AS staged WHERE {string.Join(" AND ", keys)}";
    }

    private Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(statement, cancellationToken);

    private string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(Name));

    private string Name(IProperty column) => sql.DelimitIdentifier(column.GetColumnName(stored)!);
}
