using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Appointments;

public sealed class JointPeopleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Counts_OfPeopleInSeveralUnits_CountEachOnceInAUnit(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var near = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        var far = await scenario.AddMemberAsync("f2", "Al Roy", "NURS");
        await AppointAsync(scenario, near.Id, "HIST", 20);
        await AppointAsync(scenario, far.Id, "HIST", 30);
        await AppointAsync(scenario, far.Id, "MATH", 30);
        await using var office = await scenario.AsOfficeAsync();

        var counts = await office.Get<UnitHeadcountQuery>().CountWithDescendantsAsync(default);

        (counts[scenario.Unit("MATH")], counts[scenario.Unit("HIST")], counts[scenario.Unit("ARTS")]).ShouldBe((2, 2, 2));
        (counts[scenario.Unit("NURS")], counts[scenario.Unit("PROF")], counts[scenario.Unit("ROOT")]).ShouldBe((1, 1, 2));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Dean_OfAJointUnit_SeesThePersonUntilTheAppointmentEnds(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var nurse = await scenario.AddMemberAsync("f1", "Bo Li", "NURS");
        var appointment = await AppointAsync(scenario, nurse.Id, "MATH", 20);

        await using (var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS")))
        {
            (await NamesAsync(dean)).ShouldBe(["Bo Li"]);
            (await dean.Get<PersonDetailsQuery>().LoadAsync(nurse.Id, default)).Id.ShouldBe(nurse.Id);
            (await dean.Get<IPeople>().FindAsync(nurse.Id, UnitSet.Of([scenario.Unit("MATH")])))!.Name.ShouldBe("Bo Li");
            (await dean.Get<IPeople>().FindAsync(nurse.Id, UnitSet.Of([scenario.Unit("HIST")]))).ShouldBeNull();
            (await dean.Get<AppointmentsQuery>().ListInUnitAsync(scenario.Unit("MATH"), default)).Single().Share.ShouldBe(20);
            await Should.ThrowAsync<NotFoundException>(() => dean.Get<AppointmentAccess>().FindAsync(appointment, MemberOperation.Manage, default), "deans see, the office decides");
        }

        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<AppointmentAccess>().ChangeAsync(appointment, null, MemberOperation.Manage, (held, actor) => held.End(actor.Day, actor.Day), default);
        scenario.Base.Clock.Pass(TimeSpan.FromDays(1));
        await using var later = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        (await NamesAsync(later)).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => later.Get<PersonDetailsQuery>().LoadAsync(nurse.Id, default));

        static async Task<IEnumerable<string>> NamesAsync(ActingUser dean)
        {
            var table = dean.Get<PeopleListQuery>();
            var rows = await table.RowsAsync(new PeopleFilter(null, null, null), default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Appoint_TwoAtTheSameTime_TheSecondIsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var member = await scenario.AddMemberAsync("f1", "Bo Li", "NURS");
        await using var slow = await scenario.AsOfficeAsync();
        await slow.Db.Set<FacultyMember>().LoadAsync();

        await AppointAsync(scenario, member.Id, "MATH", 60);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => slow.Get<AppointmentCommands>().AppointAsync(member.Id, scenario.Unit("HIST"), new AppointmentTerms(40, scenario.Today), default));
        await using var office = await scenario.AsOfficeAsync();
        (await Should.ThrowAsync<DomainException>(
            () => office.Get<AppointmentCommands>().AppointAsync(member.Id, scenario.Unit("HIST"), new AppointmentTerms(41, scenario.Today), default)))
            .Code.ShouldBe("institution.appointment.shares-exceed-full-time");
        (await office.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == "institution.JointAppointment")).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Leave_WithRolesAndAppointments_EndsThemAtOnce(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var member = await scenario.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Mentor, scenario.Unit("NURS")));
        await AppointAsync(scenario, member.Id, "MATH", 20);
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<MemberAccess>().ChangeAsync(member.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(scenario.Today, actor.Day), default);

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<RoleAssignment>().SingleAsync()).IsHeldOn(scenario.Today).ShouldBeFalse();
        (await program.Db.Set<JointAppointment>().SingleAsync()).IsHeldOn(scenario.Today).ShouldBeFalse();
        (await program.Get<IRoleHolders>().GetByRoleAsync(UnitSet.Everything))[FacultyRole.Mentor].Count.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Leave_ByTheOfficeForAnAdministratorOrOfTheLastOne_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var only = await scenario.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Administrator, null));
        await using var office = await scenario.AsOfficeAsync();
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);

        (await Should.ThrowAsync<DomainException>(() => office.Get<MemberAccess>().ChangeAsync(only.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(scenario.Today, actor.Day), default))).Code
            .ShouldBe("institution.role.not-permitted");
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<MemberAccess>().ChangeAsync(only.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(scenario.Today, actor.Day), default))).Code
            .ShouldBe("institution.role.last-administrator");
    }

    private static async Task<Guid> AppointAsync(InstitutionScenario scenario, Guid member, string unit, int share)
    {
        await using var office = await scenario.AsOfficeAsync();
        return (await office.Get<AppointmentCommands>().AppointAsync(member, scenario.Unit(unit), new AppointmentTerms(share, scenario.Today), default)).Id;
    }
}
