using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Events;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Roles;

public sealed class SyncRolesOnSignOnTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_ClaimThatMatchesARule_GrantsTheRoleWithAReason(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(scenario, "mentors", FacultyRole.Mentor, scenario.Unit("MATH"));

        await SignInAsync(scenario, bo, "staff", "mentors");

        var role = (await RolesAsync(scenario, bo)).ShouldHaveSingleItem();
        (role.Role, role.UnitId, role.From, role.Until).ShouldBe((FacultyRole.Mentor, scenario.Unit("MATH"), scenario.Today, null));
        (role.Reason, role.GrantedBy, role.SignOnRuleId is null).ShouldBe(("groups = mentors", null, false));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_SameClaimAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(scenario, "mentors", FacultyRole.Mentor, scenario.Unit("MATH"));
        await SignInAsync(scenario, bo, "mentors");

        await SignInAsync(scenario, bo, "mentors");

        (await RolesAsync(scenario, bo)).ShouldHaveSingleItem().RevokedAt.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_WithoutTheClaim_EndsOnlyTheRoleOfTheRule(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Sponsor, null));
        await AddRuleAsync(scenario, "mentors", FacultyRole.Mentor, scenario.Unit("MATH"));
        await SignInAsync(scenario, bo, "mentors");

        await SignInAsync(scenario, bo, "Mentors");

        var roles = await RolesAsync(scenario, bo);
        roles.Single(role => role.Role == FacultyRole.Mentor).IsHeldOn(scenario.Today).ShouldBeFalse();
        roles.Single(role => role.Role == FacultyRole.Sponsor).IsHeldOn(scenario.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_RoleGrantedManually_IsNeitherDuplicatedNorEnded(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await AddRuleAsync(scenario, "mentors", FacultyRole.Mentor, scenario.Unit("MATH"));

        await SignInAsync(scenario, bo, "mentors");
        await SignInAsync(scenario, bo);

        (await RolesAsync(scenario, bo)).ShouldHaveSingleItem().IsHeldOn(scenario.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_AfterTheRuleIsRemoved_EndsItsRole(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(scenario, "mentors", FacultyRole.Mentor, scenario.Unit("MATH"));
        await SignInAsync(scenario, bo, "mentors");
        await using (var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator))
            await administrator.Get<SignOnRules>().RemoveAsync((await administrator.Get<SignOnRules>().ListAsync(default)).Single().Id, default);

        await SignInAsync(scenario, bo, "mentors");

        (await RolesAsync(scenario, bo)).ShouldHaveSingleItem().IsHeldOn(scenario.Today).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_LastAdministratorWithoutTheClaim_StaysAdministrator(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await AddRuleAsync(scenario, "admins", FacultyRole.Administrator, null, makesAdministrators: true);
        await SignInAsync(scenario, bo, "admins");

        await SignInAsync(scenario, bo);

        (await RolesAsync(scenario, bo)).ShouldHaveSingleItem().IsHeldOn(scenario.Today).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_RuleForAdministrators_NeedsConfirmationAndIsUnique(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
        var details = new SignOnRuleDetails("groups", "admins", FacultyRole.Administrator, null, MakesAdministrators: false);

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SignOnRules>().AddAsync(details, default));
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<SignOnRules>().AddAsync(details, default))).Code
            .ShouldBe("accounts.sign-on-rule.administrator-not-confirmed");
        await administrator.Get<SignOnRules>().AddAsync(details with { MakesAdministrators = true }, default);
        (await Should.ThrowAsync<DomainException>(() => administrator.Get<SignOnRules>().AddAsync(details with { MakesAdministrators = true }, default))).Code
            .ShouldBe("accounts.sign-on-rule.duplicate");
    }

    private static async Task AddRuleAsync(InstitutionScenario scenario, string group, FacultyRole role, Guid? unit, bool makesAdministrators = false)
    {
        await using var administrator = scenario.Base.AsSystem();
        await administrator.Get<SignOnRules>().AddAsync(new SignOnRuleDetails("groups", group, role, unit, makesAdministrators), default);
    }

    private static async Task SignInAsync(InstitutionScenario scenario, FacultyMember member, params string[] groups)
    {
        await using var program = scenario.Base.AsSystem();
        var person = new OidcPerson("https://campus.example", "s1", new Dictionary<string, IReadOnlyList<string>> { ["groups"] = groups });
        await program.Get<IEventHandler<SignedOn>>().HandleAsync(new SignedOn(member.Id, await program.Get<SignOnRules>().ListRolesAsync(person, default)), default);
        await program.Db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<RoleAssignment>> RolesAsync(InstitutionScenario scenario, FacultyMember member)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<RoleAssignment>().AsNoTracking().Where(role => role.MemberId == member.Id).OrderBy(role => role.Id).ToListAsync();
    }
}
