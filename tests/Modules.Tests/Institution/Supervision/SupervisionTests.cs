using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Supervision;

public sealed class SupervisionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Appoint_WithinOwnUnits_TakesEffectTodayAndIsAudited(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var (ada, bo) = (await scenario.AddMemberAsync("F1", "Ada Li", "MATH"), await scenario.AddMemberAsync("F2", "Bo Li", "MATH"));
        await using var office = await scenario.AsOfficeAsync();

        await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, ada, bo), default);

        (await office.Get<ISupervision>().GetSupervisorsAsync([ada.Id, bo.Id])).Single().ShouldSatisfyAllConditions(
            found => found.Key.ShouldBe(ada.Id), found => found.Value.ShouldBe([new Supervisor(bo.Id, SupervisionKind.Chair)]));
        var trail = await office.Db.Set<AuditEntry>().SingleAsync(entry => entry.Kind == "institution.SupervisionLine");
        (trail.Change, trail.Label, trail.ActorName).ShouldBe((AuditChange.Created, "Ada Li ← Bo Li", "Test Person"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AboveAndBelow_SeveralLevels_AreFollowedToTheEnd(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var people = new List<FacultyMember>();
        for (var i = 0; i < 5; i++)
            people.Add(await scenario.AddMemberAsync($"F{i}", $"P{i} Li", "MATH"));
        await using var office = await scenario.AsOfficeAsync();
        // Person 1 supervises 0, 2 supervises 1, 3 supervises 2, and 4 also supervises 0.
        foreach (var (member, supervisor) in ((int, int)[])[(0, 1), (1, 2), (2, 3), (0, 4)])
            await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, people[member], people[supervisor]), default);
        var supervision = office.Get<ISupervision>();
        var ids = people.Select(person => person.Id).ToList();

        var above = await supervision.GetAllAboveAsync([ids[0], ids[2], ids[3]]);
        var below = await supervision.GetAllBelowAsync([ids[3], ids[4], ids[0]]);

        above[ids[0]].ShouldBe([ids[1], ids[2], ids[3], ids[4]], ignoreOrder: true);
        above[ids[2]].ShouldBe([ids[3]]);
        above[ids[3]].ShouldBeEmpty();
        below[ids[3]].ShouldBe([ids[0], ids[1], ids[2]], ignoreOrder: true);
        below[ids[4]].ShouldBe([ids[0]]);
        below[ids[0]].ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Appoint_AgainstTheRules_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var (ada, bo, cy) = (
            await scenario.AddMemberAsync("F1", "Ada Li", "MATH"), await scenario.AddMemberAsync("F2", "Bo Li", "MATH"),
            await scenario.AddMemberAsync("F3", "Cy Li", "NURS"));
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, ada, bo), default);
        await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, bo, cy), default);
        await using (var program = scenario.Base.AsSystem())
        {
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == cy.Id)).Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
            await program.Db.SaveChangesAsync();
        }

        await RefusedAsync(office, Chair(scenario, bo, ada), "institution.supervision.cycle");
        await RefusedAsync(office, Chair(scenario, ada, ada), "institution.supervision.own-supervisor");
        await RefusedAsync(office, Chair(scenario, ada, bo), "institution.supervision.already-held");
        await RefusedAsync(office, Chair(scenario, ada, cy), "institution.supervision.member-left");
        (await office.Db.Set<SupervisionLine>().CountAsync()).ShouldBe(2);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Appoint_CycleWithAnEndedLine_IsAccepted(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var (ada, bo) = (await scenario.AddMemberAsync("F1", "Ada Li", "MATH"), await scenario.AddMemberAsync("F2", "Bo Li", "MATH"));
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(
            new SupervisorAppointment(ada.Id, bo.Id, new SupervisionTerms(SupervisionKind.Chair, scenario.Today.AddYears(-2), scenario.Today.AddDays(-1)), null), default);

        await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, bo, ada), default);

        (await office.Get<ISupervision>().GetAllAboveAsync([ada.Id, bo.Id])).ToDictionary(each => each.Key, each => each.Value.Count)
            .ShouldBe(new Dictionary<Guid, int> { [ada.Id] = 0, [bo.Id] = 1 }, ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task End_LineInForce_IsNoLongerReturnedButKept(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var (ada, bo) = (await scenario.AddMemberAsync("F1", "Ada Li", "MATH"), await scenario.AddMemberAsync("F2", "Bo Li", "MATH"));
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, ada, bo), default);
        var line = await office.Db.Set<SupervisionLine>().AsNoTracking().SingleAsync();

        await EndAsync(office, ada.Id, line.Id);

        (await office.Get<ISupervision>().GetSupervisorsAsync([ada.Id])).ShouldBeEmpty();
        var view = (await office.Get<PersonSupervisionQuery>().ListSupervisorsAsync(ada.Id)).Single();
        (view.Supervisor, view.IsOver(scenario.Today), view.EndedAt).ShouldBe(("Bo Li", true, scenario.Base.Clock.GetUtcNow().UtcDateTime));
        await Should.ThrowAsync<NotFoundException>(() => EndAsync(office, bo.Id, line.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AppointAndEnd_OutsideOwnUnits_AreNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var (ada, bo, cy) = (
            await scenario.AddMemberAsync("F1", "Ada Li", "MATH"), await scenario.AddMemberAsync("F2", "Bo Li", "NURS"),
            await scenario.AddMemberAsync("F3", "Cy Li", "NURS"));
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, bo, cy), default);
        await using var unitOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("PROF"));
        var line = await dean.Db.Set<SupervisionLine>().AsNoTracking().SingleAsync();

        await Should.ThrowAsync<NotFoundException>(() => unitOffice.Get<AppointSupervisor>().RunAsync(Chair(scenario, ada, bo), default));
        await Should.ThrowAsync<NotFoundException>(() => EndAsync(unitOffice, bo.Id, line.Id));
        await Should.ThrowAsync<NotFoundException>(() => EndAsync(dean, bo.Id, line.Id));
        dean.Get<PersonSupervisionQuery>().Supervised(cy.Id).Select(row => row.Name).ShouldBe(["Bo Li"]);
        unitOffice.Get<PersonSupervisionQuery>().Supervised(cy.Id).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task UndoImport_PeopleInASupervisionLine_KeepsBoth(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(
            InstitutionScenario.Header + "F1,Ada,Li,a@e.edu,MATH,,,Professor,,,\nF2,Bo,Li,b@e.edu,MATH,,,Professor,,,\nF3,Cy,Li,c@e.edu,MATH,,,Professor,,,\n")).Id);
        var (ada, bo) = ((await scenario.MemberAsync("F1"))!, (await scenario.MemberAsync("F2"))!);
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<AppointSupervisor>().RunAsync(Chair(scenario, ada, bo), default);

        (await scenario.UndoAsync(import.Id)).Kept.ShouldBe(2);

        (await scenario.LinesAsync(import.Id)).Where(line => line.KeptBecause is not null)
            .ShouldAllBe(line => RowProblem.Deserialize(line.KeptBecause)[0].Code == "institution.undo.in-use");
        (await scenario.MemberAsync("F3")).ShouldBeNull();
    }

    private static SupervisorAppointment Chair(InstitutionScenario scenario, FacultyMember member, FacultyMember supervisor) =>
        new(member.Id, supervisor.Id, new SupervisionTerms(SupervisionKind.Chair, scenario.Today), null);

    private static Task EndAsync(ActingUser actor, Guid member, Guid line) => actor.Get<SupervisionAccess>()
        .ChangeAsync(member, line, MemberOperation.Supervise, (ended, by) => ended.End(by.Day, by), default);

    private static async Task RefusedAsync(ActingUser actor, SupervisorAppointment appointment, string code)
    {
        (await Should.ThrowAsync<DomainException>(() => actor.Get<AppointSupervisor>().RunAsync(appointment, default))).Code.ShouldBe(code);
        actor.Db.ChangeTracker.Clear();
    }
}
