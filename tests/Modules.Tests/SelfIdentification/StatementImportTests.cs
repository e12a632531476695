using System.Text;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Platform.Notifications;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.SelfIdentification;

public sealed class StatementImportTests
{
    private const string Mixed = """
        employee_number,gender,race_ethnicity
        1,Female,Asian|White
        9,Man,
        2,Unicorn,Asian
        1,Man,Black
        4,,
        3,Non-binary,Asian;Prefer not to say
        """;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Check_FileWithInvalidRows_CountsThemWithReasonsButNoValues(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);

        var import = await scenario.CheckImportAsync(Mixed);

        (import.Rows, import.Accepted, import.Rejected, import.State).ShouldBe((6, 1, 5, StatementImportState.Checked));
        RejectedRow.Deserialize(import.Problems).Select(row => (row.Line, row.Code)).ShouldBe(
        [
            (3, "self-identification.import.unknown-employee-number"), (4, "self-identification.import.unknown-word"), (5, "self-identification.import.duplicate-row"),
            (6, "self-identification.import.empty-row"), (7, "self-identification.statement.prefer-not-with-others"),
        ]);
        import.Problems.ShouldNotContain("Unicorn");
        (await scenario.RowsAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Check_ValuesAlreadyStored_ReportsTheSameAsForOthers(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        await scenario.ApplyImportAsync("employee_number,gender\n1,Woman\n");

        var same = await scenario.CheckImportAsync("employee_number,gender\n1,Woman\n");
        var other = await scenario.CheckImportAsync("employee_number,gender\n1,Man\n");

        (same.Rows, same.Accepted, same.Rejected, same.Problems).ShouldBe((other.Rows, other.Accepted, other.Rejected, other.Problems));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_File_StoresStatementsDestroysTheFileAndNotifiesThePeople(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        var ada = (await scenario.MemberAsync("1"))!.Id;
        await using (var program = scenario.Base.AsSystem())
        {
            program.Db.Add(new Account("1@example.edu", "Ada Lovelace", ada) { NormalizedEmail = "1@EXAMPLE.EDU", NormalizedUserName = "1@EXAMPLE.EDU" });
            await program.Db.SaveChangesAsync();
        }

        var import = await scenario.ApplyImportAsync(Mixed);

        (import.State, import.Seal, import.KeyId).ShouldBe((StatementImportState.Applied, null, null));
        var statement = (await scenario.StatementAsync(ada)).ShouldNotBeNull();
        (statement.IsOwn, statement.Consent).ShouldBe((false, null));
        statement.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        statement.Answers[Dimension.RaceEthnicity].ShouldBe(["Asian", "White"]);
        await using var reader = scenario.Base.AsSystem();
        (await reader.Db.Set<Notification>().AsNoTracking().Select(notification => notification.Code).ToListAsync()).ShouldBe(["self-identification.recorded"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_WhereTheOwnerMadeAStatement_KeepsIt(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        var ada = (await scenario.MemberAsync("1"))!.Id;
        await scenario.SaveStatementAsync(ada, AnswersOf(Dimension.Gender, "NonBinary"));

        await scenario.ApplyImportAsync("employee_number,gender,veteran\n1,Woman,Yes\n");

        var statement = (await scenario.StatementAsync(ada)).ShouldNotBeNull();
        statement.Answers[Dimension.Gender].ShouldBe(["NonBinary"]);
        statement.Answers[Dimension.Veteran].ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_Twice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        var import = await scenario.ApplyImportAsync("employee_number,gender\n1,Woman\n");
        await using var office = await scenario.AsOfficeAsync();
        (await Should.ThrowAsync<DomainException>(() => office.Get<StatementImportCommands>().DiscardAsync(import.Id, default))).Code.ShouldBe("self-identification.import.wrong-state");
        (await Should.ThrowAsync<DomainException>(() => office.Get<StatementImportCommands>().RequestApplyAsync(import.Id, default))).Code.ShouldBe("self-identification.import.wrong-state");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Discard_CheckedFile_DestroysItsContents(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        var import = await scenario.CheckImportAsync(Mixed);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<StatementImportCommands>().DiscardAsync(import.Id, default);
        (await office.Get<StatementImportCommands>().LoadAsync(import.Id, default)).Seal.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_ByAnyRoleButTheOffice_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await WithPeopleAsync(kind);
        var import = await scenario.CheckImportAsync(Mixed);
        foreach (var role in Enum.GetValues<FacultyRole>().Where(role => role != FacultyRole.CareerDevelopmentOffice))
        {
            await using var other = await scenario.Base.AsAsync(role);
            var imports = other.Get<StatementImportCommands>();
            await Should.ThrowAsync<NotFoundException>(() => imports.LoadAsync(import.Id, default), role.ToString());
            Should.Throw<NotFoundException>(imports.Require, role.ToString());
        }
    }

    [Theory]
    [InlineData("number,gender\n1,Woman\n", "self-identification.import.columns-missing")]
    [InlineData("employee_number,shoe size\n1,42\n", "self-identification.import.no-known-column")]
    [InlineData("", "kernel.spreadsheet.empty")]
    public async Task Check_InvalidFile_IsRefusedWithItsReason(string csv, string code)
    {
        await using var scenario = await WithPeopleAsync(DatabaseKind.Sqlite);
        (await Should.ThrowAsync<DomainException>(() => scenario.CheckImportAsync(csv))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Command_SampleOf397People_ImportsAll()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await scenario.ApplyAsync((await scenario.PlanAsync(SourceFiles.Read("samples/roster-397.csv"))).Id);
        await using var program = scenario.Base.AsSystem();
        using var contents = new MemoryStream(Encoding.UTF8.GetBytes(SourceFiles.Read("samples/roster-397-self-identification.csv")));

        var preview = await program.Get<ImportStatementsFile>().RunAsync(contents, "self.csv", dryRun: true, default);
        (preview.Accepted, preview.RejectedCount, preview.Refusal).ShouldBe((397, 0, null));
        (await scenario.RowsAsync()).ShouldBeEmpty();

        contents.Position = 0;
        await program.Get<ImportStatementsFile>().RunAsync(contents, "self.csv", dryRun: false, default);
        (await scenario.RowsAsync()).Count.ShouldBe(397);
    }

    private static async Task<InstitutionScenario> WithPeopleAsync(DatabaseKind kind)
    {
        var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.AddMemberAsync("2", "Mary Somerville", "MATH");
        await scenario.AddMemberAsync("3", "Sofia Kovalevskaya", "HIST");
        await scenario.AddMemberAsync("4", "Emmy Noether", "HIST");
        return scenario;
    }
}
