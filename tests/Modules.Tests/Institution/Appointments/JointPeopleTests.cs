using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Appointments;

public sealed class JointPeopleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Counts_OfPeopleInSeveralUnits_CountEachOnceInAUnit(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var near = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        var far = await house.AddMemberAsync("f2", "Al Roy", "NURS");
        await AppointAsync(house, near.Id, "HIST", 20);
        await AppointAsync(house, far.Id, "HIST", 30);
        await AppointAsync(house, far.Id, "MATH", 30);
        await using var office = await house.AsOfficeAsync();

        var counts = await office.Get<UnitCounts>().WithAllBelowAsync(default);

        (counts[house.Unit("MATH")], counts[house.Unit("HIST")], counts[house.Unit("ARTS")]).ShouldBe((2, 2, 2));
        (counts[house.Unit("NURS")], counts[house.Unit("PROF")], counts[house.Unit("ROOT")]).ShouldBe((1, 1, 2));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Dean_OfAJointUnit_SeesAndFindsThePersonWhileItLasts(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var nurse = await house.AddMemberAsync("f1", "Bo Li", "NURS");
        var appointment = await AppointAsync(house, nurse.Id, "MATH", 20);

        await using (var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS")))
        {
            (await NamesAsync(dean)).ShouldBe(["Bo Li"]);
            (await dean.Get<PersonQuery>().LoadAsync(nurse.Id, default)).Id.ShouldBe(nurse.Id);
            (await dean.Get<IPeople>().FindAsync(nurse.Id, UnitSet.Of([house.Unit("MATH")])))!.Name.ShouldBe("Bo Li");
            (await dean.Get<IPeople>().FindAsync(nurse.Id, UnitSet.Of([house.Unit("HIST")]))).ShouldBeNull();
            (await dean.Get<AppointmentsQuery>().InAsync(house.Unit("MATH"), default)).Single().Share.ShouldBe(20);
            await Should.ThrowAsync<NotFoundException>(() => dean.Get<ManageAppointments>().LoadAsync(appointment, default), "deans see, the office decides");
        }

        await using (var office = await house.AsOfficeAsync())
            await office.Get<ManageAppointments>().EndAsync(appointment, default);
        house.Inner.Clock.Pass(TimeSpan.FromDays(1));
        await using var later = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        (await NamesAsync(later)).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => later.Get<PersonQuery>().LoadAsync(nurse.Id, default));

        static async Task<IEnumerable<string>> NamesAsync(Actor dean)
        {
            var table = dean.Get<PeopleTable>();
            var rows = await table.RowsAsync(new PeopleFilter(null, null, null), default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Appoint_TwoAtTheSameTime_TheSecondNotices(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var member = await house.AddMemberAsync("f1", "Bo Li", "NURS");
        await using var slow = await house.AsOfficeAsync();
        await slow.Db.Set<FacultyMember>().LoadAsync();

        await AppointAsync(house, member.Id, "MATH", 60);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => slow.Get<ManageAppointments>().AppointAsync(member.Id, house.Unit("HIST"), new AppointmentTerms(40, house.Today), default));
        await using var office = await house.AsOfficeAsync();
        (await Should.ThrowAsync<DomainException>(
            () => office.Get<ManageAppointments>().AppointAsync(member.Id, house.Unit("HIST"), new AppointmentTerms(41, house.Today), default)))
            .Code.ShouldBe("institution.appointment-shares");
        (await office.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == "institution.JointAppointment")).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Leave_WithRolesAndAppointments_EndsThemAtOnce(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var member = await house.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Mentor, house.Unit("NURS")));
        await AppointAsync(house, member.Id, "MATH", 20);
        await using (var office = await house.AsOfficeAsync())
            await office.Get<ManagePeople>().LeaveAsync(member.Id, house.Today, default);

        await using var program = house.Inner.AsProgram();
        (await program.Db.Set<RoleAssignment>().SingleAsync()).HeldOn(house.Today).ShouldBeFalse();
        (await program.Db.Set<JointAppointment>().SingleAsync()).HeldOn(house.Today).ShouldBeFalse();
        (await program.Get<IRoleHolders>().InAsync(UnitSet.Everything))[FacultyRole.Mentor].Count.ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Leave_OfAnAdministrator_IsForAdministratorsAndNotTheLast(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var only = await house.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Administrator, null));
        await using var office = await house.AsOfficeAsync();
        await using var administrator = await house.Inner.AsAsync(FacultyRole.Administrator);

        (await Should.ThrowAsync<DomainException>(() => office.Get<ManagePeople>().LeaveAsync(only.Id, house.Today, default))).Code
            .ShouldBe("institution.role-out-of-reach");
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<ManagePeople>().LeaveAsync(only.Id, house.Today, default))).Code
            .ShouldBe("institution.role-last-administrator");
    }

    private static async Task<Guid> AppointAsync(InstitutionHouse house, Guid member, string unit, int share)
    {
        await using var office = await house.AsOfficeAsync();
        return (await office.Get<ManageAppointments>().AppointAsync(member, house.Unit(unit), new AppointmentTerms(share, house.Today), default)).Id;
    }
}
