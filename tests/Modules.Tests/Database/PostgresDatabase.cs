using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>A database on the test server, made by <c>CREATE DATABASE … TEMPLATE …</c>; where there is no server the test is skipped and says why.</summary>
internal sealed class PostgresDatabase : TestDatabase
{
    private static readonly Lazy<Task<PostgresDatabase>> Template = new(MigrateTemplateAsync);

    private readonly PostgresServer server;
    private readonly string name = $"facultydev_test_{Guid.CreateVersion7():N}";

    private PostgresDatabase(PostgresServer server) => this.server = server;

    public override string Provider => "postgresql";

    public override string ConnectionString =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, MaxPoolSize = 10 }.ConnectionString;

    public static async Task<PostgresDatabase> EmptyAsync()
    {
        var empty = new PostgresDatabase(await ServerOrSkipAsync());
        await empty.server.ExecuteAsync($"CREATE DATABASE {empty.name}");
        return empty;
    }

    /// <summary>Without a table; texts sort and compare by the rules of English, as in a database that somebody made on a usual machine.</summary>
    public static async Task<PostgresDatabase> EmptySortedByLanguageAsync()
    {
        var empty = new PostgresDatabase(await ServerOrSkipAsync());
        await empty.server.ExecuteAsync($"CREATE DATABASE {empty.name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        return empty;
    }

    public static async Task<PostgresDatabase> MigratedAsync()
    {
        var copy = new PostgresDatabase(await ServerOrSkipAsync());
        var template = await Template.Value;
        await copy.server.ExecuteAsync($"CREATE DATABASE {copy.name} TEMPLATE {template.name}");
        return copy;
    }

    public static async ValueTask RemoveTemplateAsync()
    {
        if (Template.IsValueCreated)
            await (await Template.Value).DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        ClearPool();
        await server.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task<PostgresServer> ServerOrSkipAsync()
    {
        var found = await PostgresServer.FindAsync();
        Assert.SkipUnless(found.Server is not null, found.SkipReason ?? "");
        return found.Server!;
    }

    private static async Task<PostgresDatabase> MigrateTemplateAsync()
    {
        var template = await EmptyAsync();
        await using (var services = TestServices.Build(template, Path.GetTempPath(), new FixedClock()))
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.PrepareDatabaseAsync();

        // A template may have no connection open while it is copied.
        template.ClearPool();
        return template;
    }

    private void ClearPool()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
