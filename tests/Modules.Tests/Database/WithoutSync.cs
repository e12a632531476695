using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Lets saves return before the disk has written them, because a test's database need not survive a crash of the machine. The real
/// program, when started as a process, still waits.</summary>
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
