using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Tests.Demo;

/// <summary>Commits without waiting for the disk, because these tests never simulate a power failure.</summary>
internal sealed class CommitsWithoutSync : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF;";
        return command;
    }
}
