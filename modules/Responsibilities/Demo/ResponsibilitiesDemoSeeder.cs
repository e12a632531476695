using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Creates three academic years of actions in all units of the demo institution through the methods that users' commands call. The data
/// is the same on each run, except for the ids.
/// </summary>
internal sealed class ResponsibilitiesDemoSeeder(FacultyDevDbContext db, IUnits units, IRoleHolders holders) : IDemoSeeder
{
    private const int Years = 3;
    private const int MaxPeoplePerRole = 6;

    private readonly Dictionary<(FacultyRole, Guid), IReadOnlyList<PersonName>> known = [];
    private DemoPriorityAssigner priorities = null!;
    private DemoTaskGenerator tasks = null!;
    private Random random = null!;
    private DateOnly today;

    public int Order => 200;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        (random, today, tasks) = (plan.RandomFor("responsibilities"), plan.Today, new DemoTaskGenerator(plan));
        var tree = await units.GetTreeAsync(cancellationToken);
        var thisYear = AcademicYear.Of(today);
        priorities = DemoPriorityAssigner.Make(db, tree, thisYear);
        foreach (var year in Enumerable.Range(thisYear.StartYear - Years + 1, Years).Select(start => new DemoYear(new AcademicYear(start), random)))
            foreach (var (unit, _) in tree.Indented())
                foreach (var line in CatalogueSeed.Lines.Where(line => IsDoneIn(line.Role, unit.Kind) && !year.IsNeglected(line.Code) && IsLikelyIn(unit.Kind)))
                    await AddAsync(line, unit, year, cancellationToken);
    }

    /// <summary>Actions of the offices belong to the institution; actions of the other roles belong to schools and departments.</summary>
    private static bool IsDoneIn(FacultyRole role, UnitKind unit) => role is FacultyRole.CareerDevelopmentOffice or FacultyRole.MentoringProgram
        ? unit == UnitKind.Institution
        : unit is UnitKind.School or UnitKind.Department;

    private bool IsLikelyIn(UnitKind unit) => unit switch
    {
        UnitKind.Institution => true,
        UnitKind.School => random.NextDouble() < 0.45,
        _ => random.NextDouble() < 0.26,
    };

    private async Task AddAsync(CatalogueSeedLine line, UnitSummary unit, DemoYear year, CancellationToken cancellationToken)
    {
        var choices = DemoAction.ByCode[line.Code].ToArray();
        random.Shuffle(choices);
        foreach (var template in choices.Take(unit.Kind == UnitKind.Institution ? choices.Length : 1))
        {
            var people = await LoadHoldersAsync(line.Role, unit, cancellationToken);
            var start = year.Year.Start.AddDays(random.Next(15, 240));
            var due = Earlier(start.AddDays(random.Next(30, 110)), year.Year.End);
            var owner = people.Count == 0 || random.NextDouble() < 0.2 ? null : people[random.Next(people.Count)];
            var plan = new ActionPlan(
                unit.Id, year.Year,
                new ActionDetails(template.Title, template.Description, template.Kind, Serves(line)),
                owner is null ? ActionOwner.HolderOf(line.Role) : ActionOwner.Person(owner.Id),
                new ActionDates(start, due)) { PriorityId = priorities.Next(unit, year.Year, AcademicYear.Of(today)), IsRecurring = template.Kind is ActionKind.Training or ActionKind.NominationCall };

            var planner = owner ?? (people.Count > 0 ? people[0] : null);
            var action = new ResponsibilityAction(plan, CreateActor(planner, Earlier(start.AddDays(-random.Next(7, 40)), today)));
            foreach (var helper in people.Where(person => person != owner && random.NextDouble() < 0.15).Take(2))
                action.AddHelper(helper.Id, CreateActor(planner, Earlier(start.AddDays(-5), today)));
            Simulate(action, template, planner, year);
            tasks.Add(action, planner?.Id, planner?.Name);
            db.Add(action);
        }
    }

    /// <summary>Adds a second responsibility of the same role and domain to some actions.</summary>
    private List<string> Serves(CatalogueSeedLine line)
    {
        var near = CatalogueSeed.Lines.Where(other => other.Role == line.Role && other.Domain == line.Domain && other.Code != line.Code).ToList();
        return near.Count > 0 && random.NextDouble() < 0.12 ? [line.Code, near[random.Next(near.Count)].Code] : [line.Code];
    }

    private void Simulate(ResponsibilityAction action, DemoAction template, PersonName? person, DemoYear year)
    {
        var (start, due) = (action.Start!.Value, action.Due);
        if (start > today)
            return;
        if (random.NextDouble() < 0.06)
        {
            action.Drop("Another office does it now; doing it twice helps nobody.", CreateActor(person, start));
            return;
        }

        action.Begin(CreateActor(person, start));
        var kinds = new DemoActionKindSimulator(random, day => CreateActor(person, day));
        kinds.Begin(action, start, today);
        var trouble = year.HasTrouble(action.Codes[0].Code) && random.NextDouble() < 0.4;
        var end = due.AddDays(random.Next(-25, trouble ? 30 : 1));
        end = Later(end, start.AddDays(26));
        if (end <= today && !(trouble && due >= today.AddDays(-120)))
        {
            Finish(action, template, person, end, kinds);
            return;
        }

        Comment(action, person, start.AddDays(9), "Begun. I will write here what moves and what does not.");
        if (trouble && random.NextDouble() < 0.5 && start.AddDays(14) <= today)
            action.Block($"Waiting for {template.WaitsFor}.", CreateActor(person, start.AddDays(14)));
        else if (due < today && !trouble)
            action.Reschedule(new ActionDates(start, today.AddDays(random.Next(10, 45))), "It takes longer than planned; the new date is agreed.", CreateActor(person, today));
        if (action.Status == ActionStatus.InProgress)
            action.Advance(random.Next(1, 9) * 10, CreateActor(person, Earlier(start.AddDays(20), today)));
    }

    private void Finish(ResponsibilityAction action, DemoAction template, PersonName? person, DateOnly day, DemoActionKindSimulator kinds)
    {
        var actor = CreateActor(person, day);
        if (random.NextDouble() < 0.55)
            action.Attach(ActionEvidence.OfLink(action.Id, "Notes and material", $"https://example.edu/faculty/{action.Codes[0].Code.ToLowerInvariant()}", actor), actor);
        if (random.NextDouble() < 0.2)
            Comment(action, person, day, "Thank you to everyone who helped. Next year we should begin a month earlier.");
        if (!kinds.End(action, template.Outcome, day))
            action.Complete(template.Outcome, day, actor, ResponsibilityAction.CanCountParticipants(template.Kind) ? random.Next(8, 70) : null);
    }

    private void Comment(ResponsibilityAction action, PersonName? person, DateOnly day, string text)
    {
        if (day <= today)
            db.Add(new ActionComment(action.Id, text, CreateActor(person, day)));
    }

    private async Task<IReadOnlyList<PersonName>> LoadHoldersAsync(FacultyRole role, UnitSummary unit, CancellationToken cancellationToken) =>
        known.TryGetValue((role, unit.Id), out var people)
            ? people
            : known[(role, unit.Id)] = await holders.ListHoldersAsync(role, unit.Id, MaxPeoplePerRole, cancellationToken);

    private Actor CreateActor(PersonName? person, DateOnly day) => new(
        null, person?.Id, person?.Name ?? "Demo", day.ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60)), DateTimeKind.Utc), day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
