using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Adds tasks and costs to some demo actions. It has its own random generator, so that the rest of the demo data does not depend on it.
/// </summary>
internal sealed class DemoTaskGenerator(DemoPlan plan)
{
    private static readonly string[] Titles =
    [
        "Agree on dates and a room", "Write to the departments", "Ask two colleagues to read the draft", "Gather what the departments say",
        "Tell the dean where it stands", "Publish it on the faculty page",
    ];

    private readonly Random random = plan.RandomFor("responsibilities.tasks");

    /// <param name="personId">The person who makes the changes; null for the demo itself.</param>
    public void Add(ResponsibilityAction action, Guid? personId, string? name)
    {
        if (action.Start is not { } start || start > plan.Today || action.Status == ActionStatus.Dropped)
            return;
        var day = start.AddDays(6) < plan.Today ? start.AddDays(6) : plan.Today;
        var actor = new Actor(null, personId, name ?? "Demo", day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc), day);
        if (action.Status == ActionStatus.InProgress && random.NextDouble() < 0.4)
            AddTasks(action, actor);
        if (random.NextDouble() < 0.3)
            AddCost(action, actor);
    }

    private void AddTasks(ResponsibilityAction action, Actor actor)
    {
        Guid?[] people = [null, action.OwnerId, .. action.Helpers.Select(helper => (Guid?)helper.PersonId)];
        var first = random.Next(Titles.Length - 3);
        foreach (var (place, title) in Titles.Skip(first).Take(random.Next(3, 5)).Index())
            action.Checklist.Add(title, people[random.Next(people.Length)], action.Due.AddDays(-7 * (4 - place)), actor);
        foreach (var task in action.Tasks.Take(random.Next(action.Tasks.Count)).ToList())
            action.Checklist.Finish(task.Id, actor);
    }

    private void AddCost(ResponsibilityAction action, Actor actor)
    {
        decimal? funds = random.NextDouble() < 0.6 ? random.Next(2, 40) * 50 : null;
        decimal? hours = funds is null || random.NextDouble() < 0.5 ? random.Next(4, 60) : null;
        var part = action.Status == ActionStatus.Done ? 0.95m : action.Status == ActionStatus.Planned ? 0m : 0.4m;
        action.SetCost(new ActionCost(funds, Part(funds), hours, Part(hours)), actor);

        decimal? Part(decimal? of) => of is { } amount && part > 0 ? decimal.Round(amount * part, 1) : null;
    }
}
