using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Roles;

public sealed class RoleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_WithinReach_IsHeldAndSaysWhoAndWhy(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await house.AsOfficeAsync();

        await office.Get<GrantRole>().RunAsync(Gift(house, bo, FacultyRole.Mentor, "MATH") with { Reason = " Asked for " }, default);

        var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync();
        (role.HeldOn(house.Today), role.Reason, role.GrantedBy).ShouldBe((true, "Asked for", office.Viewer.AccountId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_TheSameTwice_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        await using var office = await house.AsOfficeAsync();

        await RefusedAsync(office, Gift(house, bo, FacultyRole.Mentor, "MATH"), "institution.role-held-already");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_BeyondOnesUnits_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var near = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        var far = await house.AddMemberAsync("f2", "Cy Fox", "NURS");
        await using var partOffice = await house.Inner.AsAsync(FacultyRole.CareerDevelopmentOffice, house.Unit("ARTS"));

        await RefusedAsync(partOffice, Gift(house, near, FacultyRole.Mentor, "NURS"), "institution.role-out-of-reach");
        await RefusedAsync(partOffice, Gift(house, near, FacultyRole.Sponsor, null), "institution.role-out-of-reach");
        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<GrantRole>().RunAsync(Gift(house, far, FacultyRole.Mentor, "MATH"), default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_Administrator_IsForAdministratorsOnly(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await house.AsOfficeAsync();
        await using var administrator = await house.Inner.AsAsync(FacultyRole.Administrator);

        await RefusedAsync(office, Gift(house, bo, FacultyRole.Administrator, null), "institution.role-out-of-reach");
        await administrator.Get<GrantRole>().RunAsync(Gift(house, bo, FacultyRole.Administrator, null), default);
        (await office.Db.Set<RoleAssignment>().CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Grant_ImpossibleTerms_AreRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await house.AsOfficeAsync();

        await RefusedAsync(office, Gift(house, bo, FacultyRole.DeansOffice, null), "institution.role-needs-unit");
        await RefusedAsync(office, Gift(house, bo, FacultyRole.Mentor, "MATH") with { Until = house.Today.AddDays(-1) }, "institution.role-ends-before-it-begins");
        await RefusedAsync(office, Gift(house, bo, FacultyRole.Mentor, "MATH") with { Reason = new string('x', 201) }, "institution.reason-too-long");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_HeldRole_EndsTodayAndCannotBeRepeated(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        await using var office = await house.AsOfficeAsync();
        var id = (await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        await office.Get<RevokeRole>().RunAsync(id, default);

        var role = await office.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync();
        (role.HeldOn(house.Today), role.RevokedBy).ShouldBe((false, office.Viewer.AccountId));
        (await Should.ThrowAsync<DomainException>(() => office.Get<RevokeRole>().RunAsync(id, default))).Code.ShouldBe("institution.role-not-held");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_TheLastAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await using var administrator = await house.Inner.AsAsync(FacultyRole.Administrator);
        var id = (await administrator.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        (await Should.ThrowAsync<DomainException>(() => administrator.Get<RevokeRole>().RunAsync(id, default))).Code.ShouldBe("institution.role-last-administrator");

        await house.AddMemberAsync("f2", "Cy Fox", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await administrator.Get<RevokeRole>().RunAsync(id, default);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_OutOfReach_IsNotFound(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Mentor, house.Unit("NURS")));
        await using var partOffice = await house.Inner.AsAsync(FacultyRole.CareerDevelopmentOffice, house.Unit("ARTS"));
        var id = (await partOffice.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Id;

        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<RevokeRole>().RunAsync(id, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Holders_InAUnit_CountPeopleOnceFromItAndFromAbove(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH", new(FacultyRole.Mentor, house.Unit("MATH")), new(FacultyRole.Mentor, house.Unit("ARTS")));
        await house.AddMemberAsync("f2", "Al Roy", "MATH", new RoleGrant(FacultyRole.Mentor, null));
        await house.AddMemberAsync("f3", "Cy Fox", "NURS", new RoleGrant(FacultyRole.Mentor, house.Unit("NURS")));
        await house.AddMemberAsync("f4", "Di Eco", "MATH", new RoleGrant(FacultyRole.DeansOffice, house.Unit("ARTS")));
        await using var office = await house.AsOfficeAsync();
        var holders = office.Get<IRoleHolders>();

        var inMath = await holders.InAsync(UnitSet.Of([house.Unit("MATH")]));
        var everywhere = await holders.InAsync(UnitSet.Everything);

        inMath.Keys.ShouldBe(FacultyRoles.InTable, ignoreOrder: true);
        inMath[FacultyRole.Mentor].Count.ShouldBe(2);
        inMath[FacultyRole.Mentor].Names.ShouldBe(["Bo Li", "Al Roy"]);
        inMath[FacultyRole.DeansOffice].Names.ShouldBe(["Di Eco"]);
        inMath[FacultyRole.Sponsor].ShouldSatisfyAllConditions(none => none.Count.ShouldBe(0), none => none.Names.ShouldBeEmpty());
        everywhere[FacultyRole.Mentor].Count.ShouldBe(3);
        (await holders.OfAsync(FacultyRole.Mentor, house.Unit("MATH"), 1)).Select(person => person.Name).ShouldBe(["Bo Li"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task HeldToday_ForADean_AreThoseOfTheirPeople(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        await house.AddMemberAsync("f2", "Cy Fox", "NURS", new RoleGrant(FacultyRole.Mentor, house.Unit("NURS")));
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));

        (await NamesAsync(null, null)).ShouldBe(["Bo Li"]);
        (await NamesAsync(FacultyRole.Mentor, "li")).ShouldBe(["Bo Li"]);
        (await NamesAsync(FacultyRole.Mentor, "fox")).ShouldBeEmpty();
        (await NamesAsync(FacultyRole.Sponsor, null)).ShouldBeEmpty();

        async Task<IEnumerable<string>> NamesAsync(FacultyRole? role, string? typed) =>
            (await dean.Get<RolesQuery>().HeldToday(role, typed).ToListAsync()).Select(row => row.Name);
    }

    private static RoleGift Gift(InstitutionHouse house, FacultyMember member, FacultyRole role, string? unit) =>
        new(member.Id, role, unit is null ? null : house.Unit(unit), house.Today, null, null);

    private static async Task RefusedAsync(Actor actor, RoleGift gift, string code) =>
        (await Should.ThrowAsync<DomainException>(() => actor.Get<GrantRole>().RunAsync(gift, default))).Code.ShouldBe(code);
}
