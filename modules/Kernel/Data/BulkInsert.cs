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
    /// <summary>SQLite searches the list of names for each parameter, so that a longer command takes longer for each row.</summary>
    private const int MaxParameters = 1000;

    /// <summary>
    /// Inserts many rows with few commands, in the current transaction. The rows are not tracked, cause no events and are not audited, so
    /// it is for large derived data only. Names and values are formatted by the mapping of the model.
    /// </summary>
    public static async Task InsertManyAsync<T>(this FacultyDevDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken) where T : class
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Many rows are inserted in a transaction, all or none.");
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not in the model.", nameof(rows));
        var columns = type.GetProperties().ToList();
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var name = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name, table.Schema);
        await InsertAsync(db, name, columns, rows.Select(row => columns.Select(column => column.PropertyInfo!.GetValue(row))), cancellationToken);
    }

    /// <param name="table">The quoted name of a table that has the columns.</param>
    /// <param name="rows">Each with the values of the columns in their order.</param>
    internal static async Task InsertAsync(
        FacultyDevDbContext db, string table, IReadOnlyList<IProperty> columns, IEnumerable<IEnumerable<object?>> rows, CancellationToken cancellationToken)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var insert = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.GetColumnName())))}) VALUES ";
        foreach (var chunk in rows.Chunk(Math.Max(1, MaxParameters / columns.Count)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            Fill(command, insert, chunk, columns);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text consists of names of the model and of placeholders.")]
    private static void Fill(DbCommand command, string insert, IEnumerable<object?>[] rows, IReadOnlyList<IProperty> columns)
    {
        var placeholders = rows.Select(row => $"({string.Join(", ", row.Select((value, index) => Parameter(command, columns[index], value)))})");
        command.CommandText = insert + string.Join(", ", placeholders);
    }

    private static string Parameter(DbCommand command, IProperty column, object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
        command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, value, column.IsNullable));
        return name;
    }
}
