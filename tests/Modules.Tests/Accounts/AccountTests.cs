using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts;

public sealed class AccountTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task IssuePassword_ToAMember_RequiresANewPasswordAtSignIn(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();

        var password = (await office.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password;

        (await office.Get<SignIn>().WithPasswordAsync("F1@example.edu", password, remember: false)).ShouldBe(SignInOutcome.NewPassword);
        (await office.Get<SignIn>().WithPasswordAsync("f1@example.edu", password + "x", remember: false)).ShouldBe(SignInOutcome.Refused);
        (await office.Get<SignIn>().WithPasswordAsync("nobody@example.edu", password, remember: false)).ShouldBe(SignInOutcome.Refused);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task IssuePassword_Again_ReplacesThePassword(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();
        var first = (await office.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password;

        var second = (await office.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password;

        second.ShouldNotBe(first);
        (await office.Get<SignIn>().WithPasswordAsync(bo.Email, first, remember: false)).ShouldBe(SignInOutcome.Refused);
        (await office.Get<SignIn>().WithPasswordAsync(bo.Email, second, remember: false)).ShouldBe(SignInOutcome.NewPassword);
        (await office.Db.Set<Account>().CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task IssuePassword_ToAnAdministratorByTheOffice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await using var office = await scenario.AsOfficeAsync();
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));

        (await Should.ThrowAsync<DomainException>(() => office.Get<IssueOneTimePassword>().RunAsync(bo.Id, default))).Code.ShouldBe("accounts.account.administrator-only");
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<IssueOneTimePassword>().RunAsync(bo.Id, default));
        (await administrator.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password.ShouldNotBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_ManyWrongPasswords_LocksTheAccount(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();
        var password = (await office.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password;
        for (var attempt = 1; attempt < 10; attempt++)
            (await office.Get<SignIn>().WithPasswordAsync(bo.Email, "wrong-password", remember: false)).ShouldBe(SignInOutcome.Refused);

        (await office.Get<SignIn>().WithPasswordAsync(bo.Email, "wrong-password", remember: false)).ShouldBe(SignInOutcome.LockedOut);
        (await office.Get<SignIn>().WithPasswordAsync(bo.Email, password, remember: false)).ShouldBe(SignInOutcome.LockedOut);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_Roles_OmitsThoseThatHaveEndedOrNotBegun(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await using var program = scenario.Base.AsSystem();
        var actor = new Actor(null, null, "Scenario", scenario.Base.Clock.GetUtcNow().UtcDateTime, scenario.Today);
        program.Db.AddRange(
            new RoleAssignment(bo, FacultyRole.Sponsor, null, new Term(scenario.Today.AddYears(-2), scenario.Today.AddDays(-1)), actor),
            new RoleAssignment(bo, FacultyRole.Mediator, null, new Term(scenario.Today.AddDays(1)), actor));
        await program.Db.SaveChangesAsync();
        await program.Get<IssueOneTimePassword>().RunAsync(bo.Id, default);
        var account = (await program.Db.Set<Account>().AsNoTracking().SingleAsync()).Id;

        await using var request = scenario.Base.AsAnonymous();
        (await request.Get<IViewerSource>().LoadAsync(request.Viewer, account, "127.0.0.1", default)).ShouldBeTrue();

        request.Viewer.Roles.ShouldBe([new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH"))]);
        (request.Viewer.Name, request.Viewer.PersonId).ShouldBe(("Bo Li", (Guid?)bo.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_MemberWhoHasLeft_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var program = scenario.Base.AsSystem();
        var bo = await program.Db.Set<FacultyMember>().SingleAsync();
        await program.Get<IssueOneTimePassword>().RunAsync(bo.Id, default);
        bo.Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
        await program.Db.SaveChangesAsync();
        var account = (await program.Db.Set<Account>().AsNoTracking().SingleAsync()).Id;

        await using var request = scenario.Base.AsAnonymous();

        (await request.Get<IViewerSource>().LoadAsync(request.Viewer, account, null, default)).ShouldBeFalse();
        request.Viewer.IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public void Generate_OneTimePasswords_AreLongAndUnique()
    {
        var made = Enumerable.Range(0, 100).Select(_ => OneTimePassword.Generate()).ToList();

        made.Distinct().Count().ShouldBe(100);
        made.ShouldAllBe(password => password.Length == 23 && password.Split('-').Length == 4);
    }
}
