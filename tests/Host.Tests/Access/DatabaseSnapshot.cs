using Microsoft.Data.Sqlite;

namespace FacultyDev.Host.Tests.Access;

/// <summary>A SQLite database as it was at one moment; restores it when somebody has written to it since.</summary>
internal sealed class DatabaseSnapshot : IDisposable
{
    private readonly SqliteConnection database;
    private readonly SqliteConnection copy = new("Data Source=:memory:");
    private long version;

    public DatabaseSnapshot(string file)
    {
        database = new SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        copy.Open();
        // The host's own work in the background may be reading or writing just then: wait for it.
        using var patience = database.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout = 60000; PRAGMA synchronous = OFF;";
        patience.ExecuteNonQuery();
        database.BackupDatabase(copy);
        version = Version();
    }

    public void Restore()
    {
        if (Version() == version)
            return;
        copy.BackupDatabase(database);
        version = Version();
    }

    public void Dispose()
    {
        database.Dispose();
        copy.Dispose();
    }

    /// <summary>Changes with each commit of any other connection.</summary>
    private long Version()
    {
        using var command = database.CreateCommand();
        command.CommandText = "PRAGMA data_version;";
        return (long)command.ExecuteScalar()!;
    }
}
