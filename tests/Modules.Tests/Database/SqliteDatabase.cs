using FacultyDev.Kernel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>A SQLite file in its own folder. The template is another such file.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<Task<SqliteDatabase>> Template = new(MigrateTemplateAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("facultydev-sqlite-").FullName;

    private SqliteDatabase()
    {
    }

    public override string Provider => "sqlite";

    public override string ConnectionString => $"Data Source={File}";

    private string File => Path.Combine(folder, "facultydev.db");

    public static SqliteDatabase Empty() => new();

    public static async Task<SqliteDatabase> MigratedAsync()
    {
        var template = await Template.Value;
        var copy = new SqliteDatabase();
        System.IO.File.Copy(template.File, copy.File);
        return copy;
    }

    public static async ValueTask RemoveTemplateAsync()
    {
        if (Template.IsValueCreated)
            await (await Template.Value).DisposeAsync();
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<SqliteDatabase> MigrateTemplateAsync()
    {
        var template = Empty();
        await using (var services = TestServices.Build(template, template.folder, new FixedClock()))
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.PrepareDatabaseAsync();

        // Move the write-ahead log into the file, because only the file is copied.
        await using var connection = new SqliteConnection(template.ConnectionString);
        await connection.OpenAsync();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await checkpoint.ExecuteNonQueryAsync();
        await connection.CloseAsync();
        template.Close();
        return template;
    }

    /// <summary>Closes the pooled connections, and the file with the last of them.</summary>
    private void Close()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
