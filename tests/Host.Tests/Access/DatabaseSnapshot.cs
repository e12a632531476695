using Microsoft.Data.Sqlite;

namespace FacultyDev.Host.Tests.Access;

/// <summary>A copy of a SQLite database that restores it if something has been written since.</summary>
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
        // Waits for background jobs of the host that may use the database at the moment.
        using var settings = database.CreateCommand();
        settings.CommandText = "PRAGMA busy_timeout = 60000; PRAGMA synchronous = OFF;";
        settings.ExecuteNonQuery();
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

    /// <summary>Returns a number that changes when another connection commits.</summary>
    private long Version()
    {
        using var command = database.CreateCommand();
        command.CommandText = "PRAGMA data_version;";
        return (long)command.ExecuteScalar()!;
    }
}
