using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Accounts.SignOn;

public sealed class OidcAccountsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByAVerifiedEmail_IsTheAccountOfThatMember(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var program = scenario.Base.AsSystem();
        await program.Get<IssueOneTimePassword>().RunAsync(bo.Id, default);

        var found = await program.Get<OidcAccounts>().FindOrMakeAsync(Person(email: "F1@Example.edu"), default);

        found.MemberId.ShouldBe(bo.Id);
        (await program.Db.Set<Account>().CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByAnEmailTheServerHasNotVerified_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");

        await RefusedAsync(scenario, Person(email: "f1@example.edu", verified: false), SignOnProblem.NotVerified);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByAnEmailNotConfirmedHere_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await using (var program = scenario.Base.AsSystem())
        {
            program.Db.Add(new Account("claimed@example.edu", "Claimed", null) { NormalizedEmail = "CLAIMED@EXAMPLE.EDU", NormalizedUserName = "CLAIMED" });
            await program.Db.SaveChangesAsync();
        }

        await RefusedAsync(scenario, Person(email: "claimed@example.edu"), SignOnProblem.Unknown);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_NumberAndEmailOfTwoPeople_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await scenario.AddMemberAsync("f2", "Cy Fox", "MATH");

        await RefusedAsync(scenario, Person(email: "f1@example.edu", number: "f2"), SignOnProblem.Ambiguous);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByAnEmailThatNowBelongsToAnotherMember_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await scenario.AddMemberAsync("f2", "Cy Fox", "MATH");
        await using (var program = scenario.Base.AsSystem())
        {
            await program.Get<IssueOneTimePassword>().RunAsync(bo.Id, default);
            var account = await program.Db.Set<Account>().SingleAsync();
            account.NormalizedEmail = "F2@EXAMPLE.EDU";
            await program.Db.SaveChangesAsync();
        }

        await RefusedAsync(scenario, Person(email: "f2@example.edu"), SignOnProblem.Ambiguous);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByNumber_CreatesAnAccountWithoutAPassword(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var program = scenario.Base.AsSystem();

        var made = await program.Get<OidcAccounts>().FindOrMakeAsync(Person(number: "f1"), default);

        (made.MemberId, made.Email, made.PasswordHash, made.MustChangePassword).ShouldBe((bo.Id, bo.Email, null, false));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByNumberWithoutAConfiguredClaim_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");

        await RefusedAsync(scenario, Person(number: "f1"), SignOnProblem.NotVerified);
    }

    private static Task<InstitutionScenario> OpenAsync(DatabaseKind kind) =>
        InstitutionScenario.OpenAsync(kind, services => services.Configure<SignOnOptions>(options => options.NumberClaim = "number"));

    private static async Task RefusedAsync(InstitutionScenario scenario, OidcPerson person, SignOnProblem problem)
    {
        await using var program = scenario.Base.AsSystem();
        (await Should.ThrowAsync<SignOnRefusedException>(() => program.Get<OidcAccounts>().FindOrMakeAsync(person, default))).Problem.ShouldBe(problem);
    }

    private static OidcPerson Person(string? email = null, bool verified = true, string? number = null)
    {
        var claims = new Dictionary<string, IReadOnlyList<string>>();
        if (email is not null)
            (claims["email"], claims["email_verified"]) = ([email], [verified ? "true" : "false"]);
        if (number is not null)
            claims["number"] = [number];
        return new OidcPerson("https://campus.example", "s1", claims);
    }
}
