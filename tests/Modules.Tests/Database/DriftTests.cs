using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Migrations are handwritten, so these tests check that they create exactly the schema of the model.</summary>
public sealed class DriftTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Migrations_AllApplied_CreateTheSchemaOfTheModel(DatabaseKind kind)
    {
        var migrated = await SchemaAsync(await TestDatabase.MigratedAsync(kind), _ => Task.CompletedTask);
        var asked = await SchemaAsync(await TestDatabase.EmptyAsync(kind), db => db.Database.EnsureCreatedAsync());

        asked.Count.ShouldBeGreaterThan(20);
        migrated.Except(asked).Select(line => $"only migrations: {line}")
            .Concat(asked.Except(migrated).Select(line => $"only model:      {line}"))
            .ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> SchemaAsync(TestDatabase database, Func<FacultyDevDbContext, Task> prepare)
    {
        await using (database)
        {
            await using var services = TestServices.Build(database, Path.GetTempPath(), new FixedClock());
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
            await prepare(db);
            return await Schema.ReadAsync(db);
        }
    }
}
