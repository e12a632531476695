namespace FacultyDev.Modules.Tests.Database;

/// <summary>Runs after all other tests, because collections without parallelism come last.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AfterAllOtherTests;

[Collection<AfterAllOtherTests>]
public sealed class SqlShapesTests
{
    private static readonly bool IsComplete =
        !Environment.GetCommandLineArgs().Any(argument => argument.StartsWith("--filter", StringComparison.Ordinal));

    [Fact]
    public void Queries_OfTheProgram_RanOnEveryDatabase()
    {
        Assert.SkipUnless(IsComplete, "Only a run of all tests asks every database for everything.");

        SqlShapes.Shared.OnlyOnSqlite("Npgsql.EntityFrameworkCore.PostgreSQL").ShouldBeEmpty("Only SQLite was asked for these; test them on every database.");
    }
}
