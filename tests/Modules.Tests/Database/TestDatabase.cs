namespace FacultyDev.Modules.Tests.Database;

/// <summary>A database for one test, copied from a template that is migrated once per process, and deleted when the test ends.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The value of the setting <c>Database:Provider</c>.</summary>
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    /// <summary>A migrated database without rows.</summary>
    public static async Task<TestDatabase> MigratedAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await SqliteDatabase.MigratedAsync(),
        DatabaseKind.PostgreSql => await PostgresDatabase.MigratedAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A database without tables.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => SqliteDatabase.Empty(),
        DatabaseKind.PostgreSql => await PostgresDatabase.EmptyAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public abstract ValueTask DisposeAsync();
}
