using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Three academic years of actions in all units of the demo institution, told through the same verbs that people use: planned, begun,
/// blocked, finished, dropped. The story follows from the plan and is the same each time; ids are not.
/// </summary>
internal sealed class ResponsibilitiesDemo(FacultyDevDbContext db, IUnits units, IRoleHolders holders) : IDemoPart
{
    private const int Years = 3;
    private const int PeopleKnown = 6;

    private readonly Dictionary<(FacultyRole, Guid), IReadOnlyList<PersonName>> known = [];
    private DemoPriorities priorities = null!;
    private DemoTasks tasks = null!;
    private Random random = null!;
    private DateOnly today;

    public int Order => 200;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellation)
    {
        (random, today, tasks) = (plan.RandomFor("responsibilities"), plan.Today, new DemoTasks(plan));
        var tree = await units.TreeAsync(cancellation);
        var thisYear = AcademicYear.Of(today);
        priorities = DemoPriorities.Make(db, tree, thisYear);
        foreach (var year in Enumerable.Range(thisYear.StartYear - Years + 1, Years).Select(start => new DemoYear(new AcademicYear(start), random)))
            foreach (var (unit, _) in tree.Indented())
                foreach (var line in Fifty.Lines.Where(line => IsDoneIn(line.Role, unit.Kind) && !year.Neglects(line.Code) && Happens(unit.Kind)))
                    await AddAsync(line, unit, year, cancellation);
    }

    /// <summary>Offices work for the whole institution; deans, mentors and mentees where they are.</summary>
    private static bool IsDoneIn(FacultyRole role, UnitKind unit) => role is FacultyRole.CareerDevelopmentOffice or FacultyRole.MentoringProgram
        ? unit == UnitKind.Institution
        : unit is UnitKind.School or UnitKind.Department;

    private bool Happens(UnitKind unit) => unit switch
    {
        UnitKind.Institution => true,
        UnitKind.School => random.NextDouble() < 0.45,
        _ => random.NextDouble() < 0.26,
    };

    private async Task AddAsync(CatalogueLine line, UnitSummary unit, DemoYear year, CancellationToken cancellation)
    {
        var choices = DemoAction.ByCode[line.Code].ToArray();
        random.Shuffle(choices);
        foreach (var what in choices.Take(unit.Kind == UnitKind.Institution ? choices.Length : 1))
        {
            var people = await KnownAsync(line.Role, unit, cancellation);
            var start = year.Year.Start.AddDays(random.Next(15, 240));
            var due = Earlier(start.AddDays(random.Next(30, 110)), year.Year.End);
            var owner = people.Count == 0 || random.NextDouble() < 0.2 ? null : people[random.Next(people.Count)];
            var plan = new ActionPlan(
                unit.Id, year.Year,
                new ActionFacts(what.Title, what.Description, what.Kind, Serves(line)),
                owner is null ? ActionOwner.HolderOf(line.Role) : ActionOwner.Person(owner.Id),
                new ActionDates(start, due)) { PriorityId = priorities.Next(unit, year.Year, AcademicYear.Of(today)), IsRecurring = what.Kind is ActionKind.Training or ActionKind.NominationCall };

            var hand = owner ?? (people.Count > 0 ? people[0] : null);
            var action = new ResponsibilityAction(plan, Signed(hand, Earlier(start.AddDays(-random.Next(7, 40)), today)));
            foreach (var helper in people.Where(person => person != owner && random.NextDouble() < 0.15).Take(2))
                action.AddHelper(helper.Id, Signed(hand, Earlier(start.AddDays(-5), today)));
            Happen(action, what, hand, year);
            tasks.Add(action, hand?.Id, hand?.Name);
            db.Add(action);
        }
    }

    /// <summary>Some actions serve a second responsibility of the same role and domain.</summary>
    private List<string> Serves(CatalogueLine line)
    {
        var near = Fifty.Lines.Where(other => other.Role == line.Role && other.Domain == line.Domain && other.Code != line.Code).ToList();
        return near.Count > 0 && random.NextDouble() < 0.12 ? [line.Code, near[random.Next(near.Count)].Code] : [line.Code];
    }

    private void Happen(ResponsibilityAction action, DemoAction what, PersonName? who, DemoYear year)
    {
        var (start, due) = (action.Start!.Value, action.Due);
        if (start > today)
            return;
        if (random.NextDouble() < 0.06)
        {
            action.Drop("Another office does it now; doing it twice helps nobody.", Signed(who, start));
            return;
        }

        action.Begin(Signed(who, start));
        var kinds = new DemoKinds(random, day => Signed(who, day));
        kinds.Begin(action, start, today);
        var trouble = year.HasTroubleWith(action.Codes[0].Code) && random.NextDouble() < 0.4;
        var end = due.AddDays(random.Next(-25, trouble ? 30 : 1));
        end = Later(end, start.AddDays(26));
        if (end <= today && !(trouble && due >= today.AddDays(-120)))
        {
            Finish(action, what, who, end, kinds);
            return;
        }

        Comment(action, who, start.AddDays(9), "Begun. I will write here what moves and what does not.");
        if (trouble && random.NextDouble() < 0.5 && start.AddDays(14) <= today)
            action.Block($"Waiting for {what.WaitsFor}.", Signed(who, start.AddDays(14)));
        else if (due < today && !trouble)
            action.Reschedule(new ActionDates(start, today.AddDays(random.Next(10, 45))), "It takes longer than planned; the new date is agreed.", Signed(who, today));
        if (action.Status == ActionStatus.InProgress)
            action.Advance(random.Next(1, 9) * 10, Signed(who, Earlier(start.AddDays(20), today)));
    }

    private void Finish(ResponsibilityAction action, DemoAction what, PersonName? who, DateOnly day, DemoKinds kinds)
    {
        var by = Signed(who, day);
        if (random.NextDouble() < 0.55)
            action.Attach(ActionEvidence.OfLink(action.Id, "Notes and material", $"https://example.edu/faculty/{action.Codes[0].Code.ToLowerInvariant()}", by), by);
        if (random.NextDouble() < 0.2)
            Comment(action, who, day, "Thank you to everyone who helped. Next year we should begin a month earlier.");
        if (!kinds.End(action, what.Outcome, day))
            action.Complete(what.Outcome, day, by, ResponsibilityAction.CountsParticipants(what.Kind) ? random.Next(8, 70) : null);
    }

    private void Comment(ResponsibilityAction action, PersonName? who, DateOnly day, string text)
    {
        if (day <= today)
            db.Add(new ActionComment(action.Id, text, Signed(who, day)));
    }

    private async Task<IReadOnlyList<PersonName>> KnownAsync(FacultyRole role, UnitSummary unit, CancellationToken cancellation) =>
        known.TryGetValue((role, unit.Id), out var people)
            ? people
            : known[(role, unit.Id)] = await holders.OfAsync(role, unit.Id, PeopleKnown, cancellation);

    private Signature Signed(PersonName? who, DateOnly day) => new(
        who?.Id, who?.Name ?? "Demo", day.ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60)), DateTimeKind.Utc));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
