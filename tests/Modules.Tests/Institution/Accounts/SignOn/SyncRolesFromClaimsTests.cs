using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Accounts.SignOn;

public sealed class SyncRolesFromClaimsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_AClaimThatARuleNames_GivesTheRoleAndSaysWhy(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(house, "mentors", FacultyRole.Mentor, house.Unit("MATH"));

        await SignInAsync(house, bo, "staff", "mentors");

        var role = (await RolesAsync(house, bo)).ShouldHaveSingleItem();
        (role.Role, role.UnitId, role.From, role.Until).ShouldBe((FacultyRole.Mentor, house.Unit("MATH"), house.Today, null));
        (role.Reason, role.GrantedBy, role.SignOnRuleId is null).ShouldBe(("groups = mentors", null, false));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_TheClaimAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(house, "mentors", FacultyRole.Mentor, house.Unit("MATH"));
        await SignInAsync(house, bo, "mentors");

        await SignInAsync(house, bo, "mentors");

        (await RolesAsync(house, bo)).ShouldHaveSingleItem().RevokedAt.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_WithoutTheClaim_EndsWhatTheRuleGaveAndNothingElse(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Sponsor, null));
        await AddRuleAsync(house, "mentors", FacultyRole.Mentor, house.Unit("MATH"));
        await SignInAsync(house, bo, "mentors");

        await SignInAsync(house, bo, "Mentors");

        var roles = await RolesAsync(house, bo);
        roles.Single(role => role.Role == FacultyRole.Mentor).HeldOn(house.Today).ShouldBeFalse();
        roles.Single(role => role.Role == FacultyRole.Sponsor).HeldOn(house.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ARoleThatSomebodyGaveByHand_IsNeitherGivenTwiceNorEnded(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        await AddRuleAsync(house, "mentors", FacultyRole.Mentor, house.Unit("MATH"));

        await SignInAsync(house, bo, "mentors");
        await SignInAsync(house, bo);

        (await RolesAsync(house, bo)).ShouldHaveSingleItem().HeldOn(house.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_AfterTheRuleIsGone_EndsWhatItGave(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(house, "mentors", FacultyRole.Mentor, house.Unit("MATH"));
        await SignInAsync(house, bo, "mentors");
        await using (var administrator = await house.Inner.AsAsync(FacultyRole.Administrator))
            await administrator.Get<SignOnRules>().RemoveAsync((await administrator.Get<SignOnRules>().ListAsync(default)).Single().Id, default);

        await SignInAsync(house, bo, "mentors");

        (await RolesAsync(house, bo)).ShouldHaveSingleItem().HeldOn(house.Today).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_TheLastAdministratorWithoutTheClaim_StaysAdministrator(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(house, "admins", FacultyRole.Administrator, null, makesAdministrators: true);
        await SignInAsync(house, bo, "admins");

        await SignInAsync(house, bo);

        (await RolesAsync(house, bo)).ShouldHaveSingleItem().HeldOn(house.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_ARuleForAdministrators_IsForWhoSaysSoAndIsOne(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        await using var administrator = await house.Inner.AsAsync(FacultyRole.Administrator);
        var facts = new SignOnRuleFacts("groups", "admins", FacultyRole.Administrator, null, MakesAdministrators: false);

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SignOnRules>().AddAsync(facts, default));
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<SignOnRules>().AddAsync(facts, default))).Code
            .ShouldBe("institution.sign-on-rule-administrator");
        await administrator.Get<SignOnRules>().AddAsync(facts with { MakesAdministrators = true }, default);
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<SignOnRules>().AddAsync(facts with { MakesAdministrators = true }, default))).Code
            .ShouldBe("institution.sign-on-rule-twice");
    }

    private static async Task AddRuleAsync(InstitutionHouse house, string group, FacultyRole role, Guid? unit, bool makesAdministrators = false)
    {
        await using var administrator = house.Inner.AsProgram();
        await administrator.Get<SignOnRules>().AddAsync(new SignOnRuleFacts("groups", group, role, unit, makesAdministrators), default);
    }

    private static async Task SignInAsync(InstitutionHouse house, FacultyMember member, params string[] groups)
    {
        await using var program = house.Inner.AsProgram();
        var attached = await program.Db.Set<FacultyMember>().SingleAsync(each => each.Id == member.Id);
        var person = new OidcPerson("https://campus.example", "s1", new Dictionary<string, IReadOnlyList<string>> { ["groups"] = groups });
        await program.Get<SyncRolesFromClaims>().RunAsync(attached, person, default);
        await program.Db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<RoleAssignment>> RolesAsync(InstitutionHouse house, FacultyMember member)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<RoleAssignment>().AsNoTracking().Where(role => role.MemberId == member.Id).OrderBy(role => role.Id).ToListAsync();
    }
}
