using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Three academic years of needs and proposals, in every state: answered with a joint remedy, declined, withdrawn, waiting, overdue. The
/// sign-ins have theirs: the mentor's need is done, the peer mentor's waits for the dean, one of their circle is overdue.
/// </summary>
internal sealed class NeedsDemo(FacultyDevDbContext db, IUnits units, IRoleHolders holders, IPeople people) : IDemoPart
{
    private const int Years = 3;
    private const int PeopleAsked = 6;
    private const int DaysToAnswer = NeedSettings.DefaultDays;

    private static readonly string[] Circles = ["Thursday writing circle", "Parents' circle", "Circle of new program directors"];

    private Random random = null!;
    private UnitTree tree = null!;
    private DateOnly today;

    public int Order => 210;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellation)
    {
        (random, today, tree) = (plan.RandomFor("responsibilities.needs"), plan.Today, await units.TreeAsync(cancellation));
        await AddSignInsAsync(cancellation);
        var first = AcademicYear.Of(today).StartYear - Years + 1;
        foreach (var department in tree.Indented().Select(place => place.Unit).Where(unit => unit.Kind == UnitKind.Department))
            foreach (var (role, voices) in ((FacultyRole, RaisedAs[])[])[
                (FacultyRole.Mentor, [RaisedAs.Mentor]), (FacultyRole.PeerMentor, [RaisedAs.PeerMentor, RaisedAs.Circle])])
                foreach (var person in await holders.OfAsync(role, department.Id, PeopleAsked, cancellation))
                    foreach (var year in Enumerable.Range(first, Years).Select(start => new AcademicYear(start)))
                        foreach (var voice in voices.Where(_ => random.NextDouble() < 0.55))
                            await RaiseAsync(person, voice, year.Start.AddDays(random.Next(1, Passed(year))), cancellation);
    }

    private async Task AddSignInsAsync(CancellationToken cancellation)
    {
        if (await SignInAsync("mentor") is { } mentor)
        {
            await TellAsync(mentor, RaisedAs.Mentor, today.AddDays(-80), School(mentor), 0, true, cancellation);
            await TellAsync(mentor, RaisedAs.Mentor, today.AddDays(-12), School(mentor), null, true, cancellation);
        }

        if (await SignInAsync("peer") is { } peer)
        {
            await TellAsync(peer, RaisedAs.PeerMentor, today.AddDays(-20), School(peer), null, false, cancellation);
            await TellAsync(peer, RaisedAs.Circle, today.AddDays(-47), School(peer), null, true, cancellation);
        }

        if (await SignInAsync("mentee") is { } mentee)
            await TellAsync(mentee, RaisedAs.Mentee, today.AddDays(-60), School(mentee), 0.9, true, cancellation);

        async Task<PersonName?> SignInAsync(string local) =>
            await people.FindAsync($"{local}@{DemoPlan.MailDomain}", UnitSet.Everything, 1, cancellation) is [var person] ? person : null;
    }

    /// <summary>Days of a year in which something could be raised so far.</summary>
    private int Passed(AcademicYear year) => Math.Clamp(today.DayNumber - year.Start.DayNumber, 2, 330);

    private UnitSummary School(PersonName person) => tree.PathTo(person.UnitId)[^2];

    private Task RaiseAsync(PersonName person, RaisedAs voice, DateOnly day, CancellationToken cancellation)
    {
        if (day > today)
            return Task.CompletedTask;
        var path = tree.PathTo(person.UnitId);
        var isFresh = day.AddDays(DaysToAnswer) >= today;
        return TellAsync(
            person, voice, day, path[^Math.Min(path.Count, 1 + random.Next(3))], isFresh && random.NextDouble() < 0.7 ? null : random.NextDouble(),
            random.NextDouble() < 0.7, cancellation);
    }

    /// <param name="end">Null: it still waits. Below 0.55: a joint remedy answers it; then it is declined, and at last withdrawn.</param>
    private async Task TellAsync(
        PersonName person, RaisedAs voice, DateOnly day, UnitSummary to, double? end, bool showsName, CancellationToken cancellation)
    {
        var choices = DemoNeed.ByVoice[voice].ToArray();
        var what = choices[random.Next(choices.Length)];
        var need = new Need(
            new NeedDraft(what.Title, what.Text, what.Domain, what.Theme, voice, voice == RaisedAs.Circle ? Circles[random.Next(Circles.Length)] : null, showsName, to.Id),
            person.Id, person.UnitId, DaysToAnswer, Signed(person, day));
        db.Add(need);
        var leader = (await holders.OfAsync(FacultyRole.DeansOffice, to.Id, 2, cancellation)).FirstOrDefault(each => each.Id != person.Id);
        var answered = day.AddDays(random.Next(4, DaysToAnswer));
        if (end is null)
        {
            if (need.IsOverdueOn(today))
                need.Escalate(Signed(null, need.DueOn.AddDays(1)));
        }
        else if (answered > today)
            return;
        else if (end < 0.55)
            Accept(need, what, to, leader, answered);
        else if (end < 0.92)
            need.Decline("We looked at it and cannot do it this year; please bring it again when the budget is made in spring.", Signed(leader, answered));
        else
            need.Withdraw(Signed(person, answered));
    }

    private void Accept(Need need, DemoNeed what, UnitSummary unit, PersonName? leader, DateOnly day)
    {
        var by = Signed(leader, day);
        var due = day.AddDays(45) < today ? day.AddDays(45) : today.AddDays(30);
        var action = new ResponsibilityAction(
            new ActionPlan(
                unit.Id, AcademicYear.Of(day), new ActionFacts(what.Title, null, ActionKind.JointRemedy, ["CDO-PER-4"]),
                leader is null ? ActionOwner.HolderOf(FacultyRole.DeansOffice) : ActionOwner.Person(leader.Id), new ActionDates(day, due)),
            by);
        action.Begin(by);
        action.AddPartner(null, "Human resources", by);
        db.Add(action);
        need.Accept(action.Id, "You are right, and you are not the only ones. We begin with a trial this term and tell you what comes of it.", by);
        if (day.AddDays(40) <= today)
            action.Complete("Tried for a term and kept: those concerned say that it helps.", day.AddDays(40), Signed(leader, day.AddDays(40)));
    }

    private Signature Signed(PersonName? who, DateOnly day) => new(
        who?.Id, who?.Name ?? "Demo", day.ToDateTime(new TimeOnly(8 + random.Next(9), random.Next(60)), DateTimeKind.Utc));
}
