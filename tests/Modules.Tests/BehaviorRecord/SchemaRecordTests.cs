using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Approval;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>The schema that the migrations create, and their ids, which every database stores.</summary>
public sealed class SchemaRecordTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Schema_AsMigrated_MatchesTheApprovedFile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var services = TestServices.Build(database, Path.GetTempPath(), new FixedClock());
        await using var scope = services.CreateAsyncScope();
        ApprovedFile.ShouldHold($"schema-{database.Provider}.txt", await Schema.ReadAsync(scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>()));
    }

    [Fact]
    public async Task Migrations_InOrder_MatchTheApprovedFile()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseKind.Sqlite);
        await using var services = TestServices.Build(database, Path.GetTempPath(), new FixedClock());
        await using var scope = services.CreateAsyncScope();
        ApprovedFile.ShouldHold("migrations.txt", scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Database.GetMigrations());
    }
}
