using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts.SignOn;

public sealed class SaveSignOnSettingsTests
{
    private static readonly SignOnSettingsDetails Choice = SignOnSettingsDetails.Nothing with { Enabled = true, Authority = "https://login.example.edu/", ClientId = "facultydev" };

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_WithASecret_StoresItEncryptedAndOutOfTheAuditTrail(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, Choice, "very-secret");

        await using var program = scenario.Base.AsSystem();
        var stored = await program.Db.Set<SignOnSettings>().AsNoTracking().SingleAsync();
        stored.ProtectedSecret.ShouldNotBeNull().ShouldNotContain("very-secret");
        stored.Authority.ShouldBe("https://login.example.edu");
        (await program.Get<SignOnSettingsQuery>().GetSecretAsync(default)).ShouldBe("very-secret");
        var line = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.Kind == "accounts.SignOnSettings");
        line.Fields.ShouldNotContain("very-secret");
        line.Fields.ShouldNotContain(stored.ProtectedSecret);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_WithoutASecret_KeepsItForTheSameServerOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, Choice, "very-secret");

        await SaveAsync(scenario, Choice with { ButtonLabel = "Campus" }, null, version: 1);
        (await SecretAsync(scenario)).ShouldBe("very-secret");

        await SaveAsync(scenario, Choice with { Authority = "https://other.example.edu" }, null, version: 2);
        (await SecretAsync(scenario)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, Choice, null);
        await SaveAsync(scenario, Choice with { ButtonLabel = "One" }, null, version: 1);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(scenario, Choice with { ButtonLabel = "Two" }, null, version: 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_AsTheFirstWhenSettingsExist_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, Choice, null);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(scenario, Choice with { ButtonLabel = "Two" }, null));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_ByTheOffice_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();

        await Should.ThrowAsync<NotFoundException>(() => office.Get<SaveSignOnSettings>().RunAsync(Choice, null, 0, default));
    }

    [Theory]
    [InlineData("http://login.example.edu")]
    [InlineData("https://user:word@login.example.edu")]
    [InlineData("https://login.example.edu?tenant=1")]
    [InlineData("login.example.edu")]
    [InlineData("")]
    public void Validated_UnsafeAuthority_IsRefused(string authority) =>
        Should.Throw<DomainException>(() => (Choice with { Authority = authority }).Validated()).Code.ShouldBe("accounts.sign-on.invalid-authority");

    [Fact]
    public void Validated_PasswordsOffWithoutOidc_IsRefused() =>
        Should.Throw<DomainException>(() => (Choice with { Enabled = false, PasswordsOff = true }).Validated()).Code.ShouldBe("accounts.sign-on.required-without-passwords");

    [Fact]
    public void Validated_ScopesWithoutOpenId_AddsIt() => (Choice with { Scopes = " email  groups " }).Validated().Scopes.ShouldBe("openid email groups");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SignIn_PasswordsSwitchedOff_IsForAdministratorsOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        var ada = await scenario.AddMemberAsync("f2", "Ada Roe", "MATH", new RoleGrant(FacultyRole.Administrator, null));
        await SaveAsync(scenario, Choice with { PasswordsOff = true }, null);
        await using var program = scenario.Base.AsSystem();
        var (his, hers) = ((await program.Get<IssueOneTimePassword>().RunAsync(bo.Id, default)).Password, (await program.Get<IssueOneTimePassword>().RunAsync(ada.Id, default)).Password);

        (await program.Get<SignIn>().WithPasswordAsync(bo.Email, his, remember: false)).ShouldBe(SignInOutcome.UseSignOn);
        (await program.Get<SignIn>().WithPasswordAsync(bo.Email, "wrong", remember: false)).ShouldBe(SignInOutcome.Refused);
        (await program.Get<SignIn>().WithPasswordAsync(ada.Email, hers, remember: false)).ShouldBe(SignInOutcome.NewPassword);
    }

    private static async Task SaveAsync(InstitutionScenario scenario, SignOnSettingsDetails choice, string? secret, int version = 0)
    {
        await using var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator);
        await administrator.Get<SaveSignOnSettings>().RunAsync(choice, secret, version, default);
    }

    private static async Task<string?> SecretAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Get<SignOnSettingsQuery>().GetSecretAsync(default);
    }
}
