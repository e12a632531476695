using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Roles;

public sealed class RoleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_WithinOwnUnits_IsHeldAndRecordsActorAndReason(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();

        await office.Get<GrantRole>().RunAsync(Grant(scenario, bo, FacultyRole.Mentor, "MATH") with { Reason = " Asked for " }, default);

        var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync();
        (role.IsHeldOn(scenario.Today), role.Reason, role.GrantedBy).ShouldBe((true, "Asked for", office.Viewer.AccountId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_TheSameTwice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await using var office = await scenario.AsOfficeAsync();

        await RefusedAsync(office, Grant(scenario, bo, FacultyRole.Mentor, "MATH"), "institution.role.already-held");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_OutsideOwnUnits_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var near = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        var far = await scenario.AddMemberAsync("f2", "Cy Fox", "NURS");
        await using var partOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));

        await RefusedAsync(partOffice, Grant(scenario, near, FacultyRole.Mentor, "NURS"), "institution.role.not-permitted");
        await RefusedAsync(partOffice, Grant(scenario, near, FacultyRole.Sponsor, null), "institution.role.not-permitted");
        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<GrantRole>().RunAsync(Grant(scenario, far, FacultyRole.Mentor, "MATH"), default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_AdministratorRole_IsForAdministratorsOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);

        await RefusedAsync(office, Grant(scenario, bo, FacultyRole.Administrator, null), "institution.role.not-permitted");
        await administrator.Get<GrantRole>().RunAsync(Grant(scenario, bo, FacultyRole.Administrator, null), default);
        (await office.Db.Set<RoleAssignment>().CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_InvalidTerms_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();

        await RefusedAsync(office, Grant(scenario, bo, FacultyRole.DeansOffice, null), "institution.role.unit-required");
        await RefusedAsync(office, Grant(scenario, bo, FacultyRole.Mentor, "MATH") with { Until = scenario.Today.AddDays(-1) }, "institution.role.end-before-start");
        await RefusedAsync(office, Grant(scenario, bo, FacultyRole.Mentor, "MATH") with { Reason = new string('x', 201) }, "institution.decision.reason-too-long");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_HeldRole_EndsTodayAndCannotBeRepeated(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await using var office = await scenario.AsOfficeAsync();
        var id = (await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        await office.Get<RevokeRole>().RunAsync(id, default);

        var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync();
        (role.IsHeldOn(scenario.Today), role.RevokedBy).ShouldBe((false, office.Viewer.AccountId));
        (await Should.ThrowAsync<DomainException>(() => office.Get<RevokeRole>().RunAsync(id, default))).Code.ShouldBe("institution.role.not-held");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_TheLastAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
        var id = (await administrator.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        (await Should.ThrowAsync<DomainException>(() => administrator.Get<RevokeRole>().RunAsync(id, default))).Code.ShouldBe("institution.role.last-administrator");

        await scenario.AddMemberAsync("f2", "Cy Fox", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await administrator.Get<RevokeRole>().RunAsync(id, default);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_BothAdministratorsAtTheSameMoment_LeavesOne(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await scenario.AddMemberAsync("f2", "Cy Fox", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await using var program = scenario.Base.AsSystem();
        var ids = await program.Db.Set<RoleAssignment>().Select(role => role.Id).ToListAsync();

        var refusals = await Race.RunAsync(ids.Count, async number =>
        {
            await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
            try
            {
                await administrator.Get<RevokeRole>().RunAsync(ids[number], default);
                return null;
            }
            catch (DomainException refusal)
            {
                return refusal.Code;
            }
        });

        refusals.ShouldBe([null, "institution.role.last-administrator"], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_OutsideOwnUnits_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Mentor, scenario.Unit("NURS")));
        await using var partOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));
        var id = (await partOffice.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<RevokeRole>().RunAsync(id, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Holders_InAUnit_IncludeUnitsAboveAndCountPeopleOnce(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new(FacultyRole.Mentor, scenario.Unit("MATH")), new(FacultyRole.Mentor, scenario.Unit("ARTS")));
        await scenario.AddMemberAsync("f2", "Al Roy", "MATH", new RoleGrant(FacultyRole.Mentor, null));
        await scenario.AddMemberAsync("f3", "Cy Fox", "NURS", new RoleGrant(FacultyRole.Mentor, scenario.Unit("NURS")));
        await scenario.AddMemberAsync("f4", "Di Eco", "MATH", new RoleGrant(FacultyRole.DeansOffice, scenario.Unit("ARTS")));
        await using var office = await scenario.AsOfficeAsync();
        var holders = office.Get<IRoleHolders>();

        var inMath = await holders.GetByRoleAsync(UnitSet.Of([scenario.Unit("MATH")]));
        var everywhere = await holders.GetByRoleAsync(UnitSet.Everything);

        inMath.Keys.ShouldBe(FacultyRoles.InMatrix, ignoreOrder: true);
        inMath[FacultyRole.Mentor].Count.ShouldBe(2);
        inMath[FacultyRole.Mentor].Names.ShouldBe(["Bo Li", "Al Roy"]);
        inMath[FacultyRole.DeansOffice].Names.ShouldBe(["Di Eco"]);
        inMath[FacultyRole.Sponsor].ShouldSatisfyAllConditions(none => none.Count.ShouldBe(0), none => none.Names.ShouldBeEmpty());
        everywhere[FacultyRole.Mentor].Count.ShouldBe(3);
        (await holders.ListHoldersAsync(FacultyRole.Mentor, scenario.Unit("MATH"), 1)).Select(person => person.Name).ShouldBe(["Bo Li"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task HeldToday_ForADean_IsLimitedToTheirPeople(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await scenario.AddMemberAsync("f2", "Cy Fox", "NURS", new RoleGrant(FacultyRole.Mentor, scenario.Unit("NURS")));
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));

        (await NamesAsync(null, null)).ShouldBe(["Bo Li"]);
        (await NamesAsync(FacultyRole.Mentor, "li")).ShouldBe(["Bo Li"]);
        (await NamesAsync(FacultyRole.Mentor, "fox")).ShouldBeEmpty();
        (await NamesAsync(FacultyRole.Sponsor, null)).ShouldBeEmpty();

        async Task<IEnumerable<string>> NamesAsync(FacultyRole? role, string? typed) =>
            (await dean.Get<RoleListQuery>().HeldToday(role, typed).ToListAsync()).Select(row => row.Name);
    }

    private static RoleGrantDetails Grant(InstitutionScenario scenario, FacultyMember member, FacultyRole role, string? unit) =>
        new(member.Id, role, unit is null ? null : scenario.Unit(unit), scenario.Today, null, null);

    private static async Task RefusedAsync(ActingUser actor, RoleGrantDetails grant, string code) =>
        (await Should.ThrowAsync<DomainException>(() => actor.Get<GrantRole>().RunAsync(grant, default))).Code.ShouldBe(code);
}
