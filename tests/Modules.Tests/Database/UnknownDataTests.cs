using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Data of another version is neither used nor changed, and every command reports it in one line.</summary>
public sealed class UnknownDataTests
{
    private const string OtherHistory = """UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20261122_0001_Kernel' WHERE "MigrationId" LIKE '%\_Kernel' ESCAPE '\'""";
    private const string NoHistory = """DELETE FROM "__EFMigrationsHistory" """;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, OtherHistory)]
    [InlineData(DatabaseKind.Sqlite, NoHistory)]
    [InlineData(DatabaseKind.PostgreSql, OtherHistory)]
    [InlineData(DatabaseKind.PostgreSql, NoHistory)]
    public async Task Migrate_DataOfAnotherVersion_IsRefused(DatabaseKind kind, string change)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        await program.Db.Database.ExecuteSqlRawAsync(change);

        var refusal = await Should.ThrowAsync<UnknownDataException>(() => program.Db.MigrateAsync());

        refusal.Message.ShouldEndWith("was made by another version of the program: remove it, then set up or seed anew.");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Migrate_EmptyOrCurrentDatabase_Succeeds(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(await TestDatabase.EmptyAsync(kind));
        await using var program = scenario.AsSystem();
        await program.Db.MigrateAsync();
        (await UnknownData.TablesAsync(program.Db, default)).ShouldContain(program.Db.Model.FindEntityType(typeof(Job))!.GetTableName()!);
    }

    /// <remarks>In a process of its own, so that a line of the log would be seen too.</remarks>
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "serve", "--urls", "http://127.0.0.1:0")]
    [InlineData(DatabaseKind.Sqlite, "migrate")]
    [InlineData(DatabaseKind.Sqlite, "seed", "demo", "--people", "10")]
    [InlineData(DatabaseKind.Sqlite, "setup", "--name", "Any University", "--admin-email", "it@example.edu")]
    [InlineData(DatabaseKind.Sqlite, "indicators")]
    [InlineData(DatabaseKind.PostgreSql, "migrate")]
    public async Task Command_DataOfAnotherVersion_FailsInOneLine(DatabaseKind kind, params string[] command)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using (var program = scenario.AsSystem())
            await program.Db.Database.ExecuteSqlRawAsync(OtherHistory);

        var (code, output, error) = await HostProcess.RunAsync(scenario, command);

        error.Trim().ShouldMatch(@"^The data in \S+ was made by another version of the program: remove it, then set up or seed anew\.$");
        output.Trim().ShouldBeEmpty();
        code.ShouldBe(2);
    }
}
