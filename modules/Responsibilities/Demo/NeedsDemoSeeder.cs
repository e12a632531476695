using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Creates three academic years of needs and proposals in every state: answered with a joint remedy, declined, withdrawn, open and
/// overdue. The demo accounts have their own: the mentor's need is done, the peer mentor's waits for the dean, and one of their circle is
/// overdue.
/// </summary>
internal sealed class NeedsDemoSeeder(FacultyDevDbContext db, IUnits units, IRoleHolders holders, IPeople people) : IDemoSeeder
{
    private const int Years = 3;
    private const int MaxPeoplePerRole = 6;
    private const int DaysToAnswer = NeedSettings.DefaultDays;

    private static readonly string[] Circles = ["Thursday writing circle", "Parents' circle", "Circle of new program directors"];

    private Random random = null!;
    private UnitTree tree = null!;
    private DateOnly today;

    public int Order => 210;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        (random, today, tree) = (plan.RandomFor("responsibilities.needs"), plan.Today, await units.GetTreeAsync(cancellationToken));
        await AddSignInsAsync(cancellationToken);
        var first = AcademicYear.Of(today).StartYear - Years + 1;
        foreach (var department in tree.Indented().Select(place => place.Unit).Where(unit => unit.Kind == UnitKind.Department))
            foreach (var (role, voices) in ((FacultyRole, RaisedAs[])[])[
                (FacultyRole.Mentor, [RaisedAs.Mentor]), (FacultyRole.PeerMentor, [RaisedAs.PeerMentor, RaisedAs.Circle])])
                foreach (var person in await holders.ListHoldersAsync(role, department.Id, MaxPeoplePerRole, cancellationToken))
                    foreach (var year in Enumerable.Range(first, Years).Select(start => new AcademicYear(start)))
                        foreach (var voice in voices.Where(_ => random.NextDouble() < 0.55))
                            await RaiseAsync(person, voice, year.Start.AddDays(random.Next(1, Passed(year))), cancellationToken);
    }

    private async Task AddSignInsAsync(CancellationToken cancellationToken)
    {
        if (await SignInAsync("mentor") is { } mentor)
        {
            await AddNeedAsync(mentor, RaisedAs.Mentor, today.AddDays(-80), School(mentor), 0, true, cancellationToken);
            await AddNeedAsync(mentor, RaisedAs.Mentor, today.AddDays(-12), School(mentor), null, true, cancellationToken);
        }

        if (await SignInAsync("peer") is { } peer)
        {
            await AddNeedAsync(peer, RaisedAs.PeerMentor, today.AddDays(-20), School(peer), null, false, cancellationToken);
            await AddNeedAsync(peer, RaisedAs.Circle, today.AddDays(-47), School(peer), null, true, cancellationToken);
        }

        if (await SignInAsync("mentee") is { } mentee)
            await AddNeedAsync(mentee, RaisedAs.Mentee, today.AddDays(-60), School(mentee), 0.9, true, cancellationToken);

        async Task<PersonName?> SignInAsync(string local) =>
            await people.FindAsync($"{local}@{DemoPlan.MailDomain}", UnitSet.Everything, 1, cancellationToken) is [var person] ? person : null;
    }

    /// <summary>The number of days of a year, up to today, in which something could be raised.</summary>
    private int Passed(AcademicYear year) => Math.Clamp(today.DayNumber - year.Start.DayNumber, 2, 330);

    private UnitSummary School(PersonName person) => tree.PathTo(person.UnitId)[^2];

    private Task RaiseAsync(PersonName person, RaisedAs voice, DateOnly day, CancellationToken cancellationToken)
    {
        if (day > today)
            return Task.CompletedTask;
        var path = tree.PathTo(person.UnitId);
        var isFresh = day.AddDays(DaysToAnswer) >= today;
        return AddNeedAsync(
            person, voice, day, path[^Math.Min(path.Count, 1 + random.Next(3))], isFresh && random.NextDouble() < 0.7 ? null : random.NextDouble(),
            random.NextDouble() < 0.7, cancellationToken);
    }

    /// <param name="end">Null for an open need; below 0.55 a joint remedy answers it, above that it is declined and, at the highest
    /// values, withdrawn.</param>
    private async Task AddNeedAsync(
        PersonName person, RaisedAs voice, DateOnly day, UnitSummary to, double? end, bool showsName, CancellationToken cancellationToken)
    {
        var choices = DemoNeed.ByVoice[voice].ToArray();
        var template = choices[random.Next(choices.Length)];
        var need = new Need(
            new NeedDetails(template.Title, template.Text, template.Domain, template.Theme, voice, voice == RaisedAs.Circle ? Circles[random.Next(Circles.Length)] : null, showsName, to.Id),
            person.Id, person.UnitId, DaysToAnswer, CreateActor(person, day));
        db.Add(need);
        var leader = (await holders.ListHoldersAsync(FacultyRole.DeansOffice, to.Id, 2, cancellationToken)).FirstOrDefault(each => each.Id != person.Id);
        var answered = day.AddDays(random.Next(4, DaysToAnswer));
        if (end is null)
        {
            if (need.IsOverdueOn(today))
                need.Escalate(CreateActor(null, need.DueOn.AddDays(1)));
        }
        else if (answered > today)
            return;
        else if (end < 0.55)
            Accept(need, template, to, leader, answered);
        else if (end < 0.92)
            need.Decline("We looked at it and cannot do it this year; please bring it again when the budget is made in spring.", CreateActor(leader, answered));
        else
            need.Withdraw(CreateActor(person, answered));
    }

    private void Accept(Need need, DemoNeed template, UnitSummary unit, PersonName? leader, DateOnly day)
    {
        var actor = CreateActor(leader, day);
        var due = day.AddDays(45) < today ? day.AddDays(45) : today.AddDays(30);
        var action = new ResponsibilityAction(
            new ActionPlan(
                unit.Id, AcademicYear.Of(day), new ActionDetails(template.Title, null, ActionKind.JointRemedy, ["CDO-PER-4"]),
                leader is null ? ActionOwner.HolderOf(FacultyRole.DeansOffice) : ActionOwner.Person(leader.Id), new ActionDates(day, due)),
            actor);
        action.Begin(actor);
        action.AsJointRemedy().AddPartner(null, "Human resources", actor);
        db.Add(action);
        need.Accept(action.Id, "You are right, and you are not the only ones. We begin with a trial this term and tell you what comes of it.", actor);
        if (day.AddDays(40) <= today)
            action.Complete("Tried for a term and kept: those concerned say that it helps.", day.AddDays(40), CreateActor(leader, day.AddDays(40)));
    }

    private Actor CreateActor(PersonName? person, DateOnly day) => new(
        null, person?.Id, person?.Name ?? "Demo", day.ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60)), DateTimeKind.Utc), day);
}
