using System.Text;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Setup;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Setup;

public sealed class SetupTests
{
    [Theory]
    [InlineData("University of North Field", "UNF")]
    [InlineData("Northfield", "NORT")]
    [InlineData("Universidad Autónoma", "UA")]
    [InlineData("大学", "ROOT")]
    public async Task SetUp_WithAName_CreatesTheRootWithItsInitials(string name, string code)
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.AsSystem();

        await program.Get<SetUpInstitution>().RunAsync(name, default);

        var root = (await program.Get<IUnits>().GetTreeAsync()).Root!;
        (root.Name, root.Code).ShouldBe((name, code));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUp_Twice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var program = scenario.Base.AsSystem();

        (await Should.ThrowAsync<DomainException>(() => program.Get<SetUpInstitution>().RunAsync("Another", default))).Arguments.ShouldBe(["The University"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetUpAdministrator_Twice_KeepsOnePersonAndIssuesANewPassword(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var program = scenario.Base.AsSystem();

        var first = await program.Get<SetUpAdministrator>().RunAsync("It@Example.edu", default);
        var old = (await program.Get<IssueOneTimePassword>().RunAsync(first, default)).Password;
        var second = await program.Get<SetUpAdministrator>().RunAsync("it@example.edu", default);
        var password = (await program.Get<IssueOneTimePassword>().RunAsync(second, default)).Password;

        second.ShouldBe(first);
        password.ShouldNotBe(old);
        (await program.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync()).Role.ShouldBe(FacultyRole.Administrator);
        (await program.Get<SignIn>().WithPasswordAsync("it@example.edu", password, remember: false)).ShouldBe(SignInOutcome.NewPassword);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ImportFile_IntoAnEmptyDatabase_RequiresTheInstitutionsName(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        var import = program.Get<ImportRosterFile>();

        (await import.RunAsync(Roster(), new ImportRequest(ImportKind.People, "a.csv", null, IsDryRun: false), new JobProgress(), default)).Refusal.ShouldNotBeNull();
        var done = await import.RunAsync(Roster(), new ImportRequest(ImportKind.People, "a.csv", "The University", IsDryRun: false), new JobProgress(), default);

        done.Import!.State.ShouldBe(ImportState.Applied);
        (done.Import.Created, done.Import.Rejected).ShouldBe((1, 1));
        var rejected = await import.RejectedAsync(done.Import.Id).ToListAsync();
        rejected.Single().ShouldSatisfyAllConditions(row => row.Line.ShouldBe(3), row => row.Key.ShouldBe("F2"), row => row.Reasons.ShouldContain("Wizard"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ImportFile_DryRun_CreatesNobody(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var program = scenario.Base.AsSystem();

        var outcome = await program.Get<ImportRosterFile>().RunAsync(Roster(), new ImportRequest(ImportKind.People, "a.csv", null, IsDryRun: true), new JobProgress(), default);

        (outcome.Import!.State, outcome.Import.Created).ShouldBe((ImportState.Planned, 1));
        (await scenario.MemberAsync("F1")).ShouldBeNull();
    }

    private static MemoryStream Roster() => new(Encoding.UTF8.GetBytes(
        InstitutionScenario.Header + "F1,Ada,Lovelace,ada@example.edu,MATH,,,Professor,,,\nF2,Bo,Li,bo@example.edu,MATH,,,Wizard,,,\n"));
}
