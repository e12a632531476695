using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Migrations are written by hand; this is what says that they make exactly what the model asks for.</summary>
public sealed class DriftTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Migrations_AllApplied_MakeTheSchemaOfTheModel(DatabaseKind kind)
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
