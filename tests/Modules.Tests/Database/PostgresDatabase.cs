using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>A database on the test server, rented from a pool. Without a server, the test is skipped with a reason.</summary>
internal sealed class PostgresDatabase : TestDatabase
{
    private static readonly Lazy<Task<Migrated>> Shared = new(MigrateAsync);

    private readonly PostgresServer server;
    private readonly DatabasePool? pool;

    private PostgresDatabase(PostgresServer server, string name, DatabasePool? pool) => (this.server, Name, this.pool) = (server, name, pool);

    public string Name { get; }

    public override string Provider => "postgresql";

    public override string ConnectionString => server.ConnectionStringOf(Name);

    public static async Task<PostgresDatabase> EmptyAsync()
    {
        var empty = new PostgresDatabase(await ServerOrSkipAsync(), DatabasePool.NewName(), null);
        await empty.server.ExecuteAsync($"CREATE DATABASE {empty.Name}");
        return empty;
    }

    /// <summary>A database without tables whose default collation is English, as on many machines.</summary>
    public static async Task<PostgresDatabase> EmptySortedByLanguageAsync()
    {
        var empty = new PostgresDatabase(await ServerOrSkipAsync(), DatabasePool.NewName(), null);
        await empty.server.ExecuteAsync($"CREATE DATABASE {empty.Name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        return empty;
    }

    public static async Task<PostgresDatabase> MigratedAsync()
    {
        var server = await ServerOrSkipAsync();
        return await RentAsync(server, (await Shared.Value).Pool);
    }

    /// <summary>A separate pool on the same template, for one test.</summary>
    public static async Task<PostgresPool> NewPoolAsync()
    {
        await ServerOrSkipAsync();
        return (await Shared.Value).Pool.NewPool();
    }

    public static async Task<PostgresDatabase> RentAsync(DatabasePool pool) => await RentAsync(await ServerOrSkipAsync(), pool);

    public static async ValueTask RemoveAllAsync()
    {
        if (!Shared.IsValueCreated)
            return;
        var (template, pool) = await Shared.Value;
        await pool.DropAllAsync();
        await template.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (pool is not null)
        {
            await pool.ReturnAsync(Name);
            return;
        }

        PostgresPool.Close(server, Name);
        await server.ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)");
    }

    private static async Task<PostgresDatabase> RentAsync(PostgresServer server, DatabasePool pool) => new(server, await pool.RentAsync(), pool);

    private static async Task<PostgresServer> ServerOrSkipAsync()
    {
        var found = await PostgresServer.FindAsync();
        Assert.SkipUnless(found.Server is not null, found.SkipReason ?? "");
        return found.Server!;
    }

    private static async Task<Migrated> MigrateAsync()
    {
        var template = await EmptyAsync();
        await using (var services = TestServices.Build(template, Path.GetTempPath(), new FixedClock()))
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.PrepareDatabaseAsync();
        var pool = await PostgresPool.OfAsync(template.server, template.Name);

        // PostgreSQL copies a template only while no connection to it is open.
        PostgresPool.Close(template.server, template.Name);
        return new Migrated(template, pool);
    }

    private sealed record Migrated(PostgresDatabase Template, PostgresPool Pool);
}
