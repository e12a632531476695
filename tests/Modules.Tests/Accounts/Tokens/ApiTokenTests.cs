using FacultyDev.Accounts;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts.Tokens;

public sealed class ApiTokenTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("", 30, "accounts.token.invalid-name")]
    [InlineData("A program", 0, "accounts.token.invalid-expiry")]
    [InlineData("A program", 366, "accounts.token.invalid-expiry")]
    public void New_InvalidNameOrExpiry_IsRefused(string name, int days, string code) =>
        Should.Throw<DomainException>(() => new ApiToken(Owner(), name, ["read-units"], Today.AddDays(days), "hash", withTwoFactor: true, Now, Today)).Code.ShouldBe(code);

    [Fact]
    public void New_WithoutScopes_IsRefused() =>
        Should.Throw<DomainException>(() => new ApiToken(Owner(), "A program", [], Today.AddDays(1), "hash", withTwoFactor: true, Now, Today)).Code.ShouldBe("accounts.token.missing-scopes");

    [Fact]
    public void Revoke_Twice_IsRefused()
    {
        var token = new ApiToken(Owner(), "A program", ["read-units"], Today.AddYears(1), "hash", withTwoFactor: true, Now, Today);
        token.Revoke(null, Now);

        Should.Throw<DomainException>(() => token.Revoke(null, Now)).Code.ShouldBe("accounts.token.already-revoked");
    }

    [Fact]
    public void NewSecret_Repeated_IsLongAndUnique()
    {
        var made = Enumerable.Range(0, 100).Select(_ => ApiToken.NewSecret()).ToList();

        made.ShouldBeUnique();
        made.ShouldAllBe(secret => secret.Length == 47 && secret.StartsWith(ApiToken.Prefix));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Create_Token_StoresOnlyItsHashAndLeavesItOutOfTheAuditTrail(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var owner = await OwnerAsync(scenario);

        var secret = await owner.Get<MyTokens>().CreateAsync(new TokenRequest("A program", ["read-units", "read-people"], scenario.Today.AddMonths(3)), default);

        var token = await owner.Db.Set<ApiToken>().AsNoTracking().SingleAsync();
        (token.Hash, token.Scopes).ShouldBe((ApiToken.HashOf(secret), "read-units read-people"));
        var line = await owner.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.Kind == "accounts.ApiToken");
        line.Fields.ShouldNotContain(secret);
        line.Fields.ShouldNotContain(token.Hash);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Create_WithAnUnknownScope_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var owner = await OwnerAsync(scenario);

        (await Should.ThrowAsync<DomainException>(() =>
            owner.Get<MyTokens>().CreateAsync(new TokenRequest("A program", ["everything"], scenario.Today.AddMonths(3)), default))).Code.ShouldBe("accounts.token.missing-scopes");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Revoke_SomebodyElsesToken_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var owner = await OwnerAsync(scenario);
        await owner.Get<MyTokens>().CreateAsync(new TokenRequest("A program", ["read-units"], scenario.Today.AddMonths(3)), default);
        var id = await owner.Db.Set<ApiToken>().Select(token => token.Id).SingleAsync();
        await using var other = await scenario.AsOfficeAsync();

        await Should.ThrowAsync<NotFoundException>(() => other.Get<MyTokens>().RevokeAsync(id, default));
        await Should.ThrowAsync<NotFoundException>(() => other.Get<TokenAdministration>().RevokeAsync(id, default));
    }

    private static Account Owner() => new("bo@example.edu", "Bo Li", null);

    /// <summary>A signed-in user whose account exists in the database.</summary>
    private static async Task<ActingUser> OwnerAsync(InstitutionScenario scenario)
    {
        var owner = await scenario.Base.AsAsync([]);
        await using var program = scenario.Base.AsSystem();
        var account = new Account("bo@example.edu", "Bo Li", null);
        program.Db.Add(account);
        await program.Db.SaveChangesAsync();
        owner.Viewer.SetPerson(account.Id, null, "Bo Li", null, [], await scenario.TreeAsync());
        return owner;
    }
}
