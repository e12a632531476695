using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FacultyDev.Kernel.Data;

public static class BulkInsert
{
    private const int RowsPerCommand = 500;
    private const int MaxParameters = 30_000;

    /// <summary>
    /// Inserts many rows with few commands, in the current transaction. The rows are not tracked, cause no events and are not audited, so
    /// it is for large derived data only. Names and values are formatted by the mapping of the model.
    /// </summary>
    public static async Task InsertManyAsync<T>(this FacultyDevDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken) where T : class
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Many rows are inserted in a transaction, all or none.");
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not in the model.", nameof(rows));
        var columns = type.GetProperties().ToList();
        var insert = InsertInto(type, columns, db.GetService<ISqlGenerationHelper>());
        foreach (var chunk in rows.Chunk(Math.Min(RowsPerCommand, MaxParameters / columns.Count)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            Fill(command, insert, chunk, columns);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string InsertInto(IEntityType type, List<IProperty> columns, ISqlGenerationHelper sql)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.GetColumnName(table)!)))}) VALUES ";
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text consists of names of the model and of placeholders.")]
    private static void Fill<T>(DbCommand command, string insert, T[] rows, List<IProperty> columns)
    {
        var placeholders = new List<string>(rows.Length);
        foreach (var row in rows)
            placeholders.Add($"({string.Join(", ", columns.Select(column => Parameter(command, column, column.PropertyInfo!.GetValue(row))))})");
        command.CommandText = insert + string.Join(", ", placeholders);
    }

    private static string Parameter(DbCommand command, IProperty column, object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
        command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, value, column.IsNullable));
        return name;
    }
}
