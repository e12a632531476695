using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// What SQLite needs said on each connection: foreign keys on, waiting instead of failing when another write is under way,
/// and a write acknowledged only when the log is on disk. WAL itself is a property of the file, set once when it is migrated.
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
