using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Text sorts and compares by character, whatever collation the database was created with.</summary>
public sealed class CollationTests
{
    private static readonly string[] Names = ["Lee 9", "Lee 10", "De-la-Cruz", "De la Cruz", "Delacroix", "O'Brien", "Obrien"];

    [Fact]
    public async Task Columns_InADatabaseWithALanguageCollation_CompareByCharacter()
    {
        await using var scenario = await TestScenario.OpenAsync(await PostgresDatabase.EmptySortedByLanguageAsync());
        await using var program = scenario.AsSystem();
        var columns = await program.Db.Database.SqlQueryRaw<string>(
            """
            SELECT table_name || '.' || column_name || ' ' || COALESCE(collation_name, 'of the database') FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%' AND data_type IN ('text', 'character varying', 'character')
            """).ToListAsync();
        columns.Count.ShouldBeGreaterThan(50);
        columns.Where(column => !column.EndsWith(" C", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Members_InADatabaseWithALanguageCollation_AreFoundAndSortedAsOnSqlite()
    {
        var expected = await FoundAsync(await TestScenario.OpenAsync(DatabaseKind.Sqlite));
        expected.Count.ShouldBe(Names.Length);
        (await FoundAsync(await TestScenario.OpenAsync(await PostgresDatabase.EmptySortedByLanguageAsync()))).ShouldBe(expected);
    }

    /// <summary>Members sorted by family name, each followed by the members that a search for the full name finds.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(TestScenario opened)
    {
        await using var scenario = opened;
        await using var program = scenario.AsSystem();
        var unit = new OrgUnit("UNI", "University", UnitKind.Institution, null);
        program.Db.Add(unit);
        program.Db.AddRange(Names.Select((name, at) => new FacultyMember($"{at}", new MemberDetails(
            "Ana", name, $"{at}@example.edu", unit.Id, "Professor", "Tenure", new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15)))));
        await program.Db.SaveChangesAsync();

        var people = program.Get<PeopleQuery>();
        var found = new List<string>();
        foreach (var member in await program.Db.Set<FacultyMember>().OrderBy(member => member.SearchName).ToListAsync())
            found.Add($"{member.LastName}: {string.Join(", ", (await people.FindByNameAsync(member.LastName, 50, default)).Select(person => person.Name))}");
        return found;
    }
}
