using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Configures each SQLite connection: enforces foreign keys, waits instead of failing while another write is in progress, and acknowledges
/// a write only when it is on disk. WAL mode is a property of the database file and is set during migration.
/// </summary>
internal sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
