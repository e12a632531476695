using FacultyDev.Contracts.Extensions;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Platform.Calendars;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Modules.Tests.Platform.Calendars;

/// <summary>Reads what the serializer writes with an independent parser.</summary>
public sealed class CalendarParserTests
{
    private static readonly DateTime Changed = new(2026, 11, 26, 8, 5, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Parser_TitlesWithSpecialCharacters_ReadsEachUnchanged()
    {
        string[] titles =
        [
            "Call; write, send \\ file", "Two\nlines: \"quoted\", and more", "\\n is not a new line; \\, is not a comma",
            string.Concat(Enumerable.Repeat("Nuñez, 数据; 🎓 ", 30)).TrimEnd(), "á" + new string('b', 200), new string('界', 120),
        ];
        var entries = titles.Select((title, place) => new CalendarEntry($"action-{place}", new DateOnly(2027, 12, 31), title, $"/actions/{place}", Changed));

        var read = await CalendarReader.ReadAsync(CalendarSerializer.Serialize("Dates", entries, path => $"https://faculty.example.edu{path}"));

        (read.Name, read.Version).ShouldBe(("Dates", "2.0"));
        read.Events.Select(entry => entry.Summary).ShouldBe(titles);
        foreach (var (place, entry) in read.Events.Index())
            entry.ShouldSatisfyAllConditions(
                () => entry.Uid.ShouldBe($"action-{place}@facultydev"), () => entry.IsWholeDay.ShouldBeTrue(), () => entry.Zone.ShouldBeNull("a day is the same everywhere"),
                () => (entry.Start, entry.End).ShouldBe(("2027-12-31", "2028-01-01")), () => entry.Stamp.ShouldBe("2026-11-26T08:05:00Z"),
                () => entry.Url.ShouldBe($"https://faculty.example.edu/actions/{place}"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Parser_FeedOfAnOwner_HasTheDueActionsOnTheirDays(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        const string title = "Räume, Zeiten; und «alles» für das lange Treffen der Mentorinnen und Mentoren im Frühling";
        await using (var office = await scenario.AsOfficeAsync())
        {
            var plan = scenario.Plan();
            await office.Get<PlanAction>().RunAsync(plan with { Details = plan.Details with { Title = title } }, CancellationToken.None);
        }

        await using var ada = await scenario.AsAdaAsync();
        var entries = await ada.Get<IEnumerable<ICalendarSource>>().Single().ListEntriesAsync(ActionSamples.Today, ActionSamples.Today.AddDays(400), 500, CancellationToken.None);
        var read = await CalendarReader.ReadAsync(CalendarSerializer.Serialize("Dates", entries, _ => null));

        read.Events.Count.ShouldBe(2);
        var planted = read.Events.Single(entry => entry.Summary.Contains(title, StringComparison.Ordinal));
        (planted.Start, planted.IsWholeDay, planted.Zone, planted.Url).ShouldBe(($"{ActionSamples.Today.AddDays(30):yyyy-MM-dd}", true, null, null));
    }
}
