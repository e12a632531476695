using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>A test's database does not outlive the machine, so no save waits for the disk. The program in its own process does.</summary>
internal sealed class WithoutSync : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA synchronous=OFF;";

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
