namespace FacultyDev.Modules.Tests.Database;

public enum DatabaseKind { Sqlite, PostgreSql }

/// <summary>
/// Runs a test once on each database: <c>[Theory, ClassData(typeof(BothDatabases))]</c> on a method that takes a
/// <see cref="DatabaseKind"/> and begins with <c>await using var scenario = await TestScenario.OpenAsync(kind);</c>.
/// </summary>
public sealed class BothDatabases : TheoryData<DatabaseKind>
{
    public BothDatabases()
    {
        Add(DatabaseKind.Sqlite);
        Add(DatabaseKind.PostgreSql);
    }
}
