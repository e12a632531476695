using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.SelfIdentification.Composition;

public sealed class CompositionTableBuilderTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Standard;

    [Fact]
    public void Tables_OfRandomFaculties_ShowNoSmallCountAndEveryTotal()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var people = Faculty(seed, 60 + (seed * 17));
            foreach (var table in Dimensions.All.SelectMany(dimension => CompositionTableBuilder.Build(people, dimension, Axes, Policy)))
            {
                var (rows, columns) = (table.Rows.Count, table.Columns.Count);
                for (var row = 0; row <= rows; row++)
                    for (var column = 0; column <= columns; column++)
                    {
                        if (row == rows || column == columns)
                            table.Counts[row][column].ShouldNotBeNull($"seed {seed}: a total is hidden, and another table may show it");
                        if (column < columns && table.Counts[row][column] is { } count)
                            count.ShouldBe(count is 0 or >= 10 ? count : -1, $"seed {seed}");
                    }

                Recount(people, table).ShouldBeTrue($"seed {seed}: what is shown is not what is there");
            }
        }
    }

    [Fact]
    public void Tables_OfOneDimension_AgreeInTheirTotals()
    {
        var people = Faculty(3, 400);
        var tables = CompositionTableBuilder.Build(people, Dimension.Gender, Axes, Policy).ToList();
        tables.Select(table => table.Axis).ShouldBe([CompositionAxis.Rank, CompositionAxis.School, CompositionAxis.Stage]);
        tables.Select(table => string.Join(',', table.Counts[^1])).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Columns_WithFewPeople_AreJoinedWithNotStated()
    {
        var people = Faculty(3, 400, rare: 4);
        var table = CompositionTableBuilder.Build(people, Dimension.Gender, Axes, Policy).First();
        table.Joined.ShouldContain("NonBinary");
        table.Columns.Select(column => column.Code).ShouldNotContain("NonBinary");
    }

    [Fact]
    public void Tables_WithoutStatements_JoinNoColumns() =>
        CompositionTableBuilder.Build(Faculty(1, 100, stated: false), Dimension.Gender, Axes, Policy).SelectMany(table => table.Joined)
            .ShouldBeEmpty();

    private static IReadOnlyList<AxisHeaders> Axes { get; } =
    [
        new(CompositionAxis.Rank, [.. new[] { "Professor", "Associate", "Assistant", "Chair", "Dean" }.Select(rank => new PublishedHeader(rank, rank))]),
        new(CompositionAxis.School, [.. new[] { "A", "B", "C", "D", "E", "F" }.Select(school => new PublishedHeader(school, school, Guid.CreateVersion7()))]),
        new(CompositionAxis.Stage, [.. new[] { "Early", "Mid", "Senior" }.Select(stage => new PublishedHeader(stage))]),
    ];

    private static List<CountedPerson> Faculty(int seed, int count, int rare = 3, bool stated = true)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => new CountedPerson(
            new Dictionary<CompositionAxis, string>
            {
                [CompositionAxis.Rank] = Draw(random, "Professor", "Professor", "Associate", "Associate", "Assistant", "Assistant", "Assistant", number % 20 == 0 ? "Dean" : "Chair", "Unknown"),
                [CompositionAxis.School] = Draw(random, "A", "A", "B", "B", "C", "D", "E", number % 30 == 0 ? "F" : "A", ""),
                [CompositionAxis.Stage] = Draw(random, "Early", "Mid", "Senior", ""),
            },
            Dimensions.All.ToDictionary(dimension => dimension, dimension =>
                !stated || random.Next(10) < 3 ? CompositionCategories.NotStated
                : number < rare && dimension == Dimension.Gender ? "NonBinary"
                : CompositionCategories.Of(dimension).Where(category => category is not ("NonBinary" or "Another")).ElementAt(random.Next(2))),
            Dimensions.All.ToDictionary(dimension => dimension, _ => (ulong)number)))];
    }

    private static string Draw(Random random, params string[] of) => of[random.Next(of.Length)];

    private static bool Recount(List<CountedPerson> people, PublishedTable table)
    {
        var rows = table.Rows.Select(row => row.Code).ToList();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < table.Columns.Count - 1; column++)
                if (table.Counts[row][column] is { } shown && shown != people.Count(person =>
                    (rows[row] == PublishedHeader.Other ? !rows.Contains(person.Groups[table.Axis]) : person.Groups[table.Axis] == rows[row])
                    && person.Categories[table.Dimension] == table.Columns[column].Code))
                    return false;
        return true;
    }
}
