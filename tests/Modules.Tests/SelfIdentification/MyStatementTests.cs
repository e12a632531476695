using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.SelfIdentification;

public sealed class MyStatementTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_ThenFind_ReturnsItToItsOwnerOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var mary = await scenario.AddMemberAsync("2", "Mary Somerville", "MATH");

        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));

        var statement = (await scenario.StatementAsync(ada.Id)).ShouldNotBeNull();
        statement.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        (statement.IsOwn, statement.Consent, statement.On).ShouldBe((true, ConsentText.Current, scenario.Today));
        (await scenario.StatementAsync(mary.Id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_Statement_WritesNoAuditEntryAndNoPlainText(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var before = await LinesAsync();

        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));
        var row = (await scenario.RowsAsync()).ShouldHaveSingleItem();
        row.Pseudonym.ShouldNotContain($"{ada.Id:N}");
        System.Text.Encoding.Latin1.GetString(row.Seal).ShouldNotContain("Woman");
        await using (var actor = await scenario.AsMemberAsync(ada.Id))
            await actor.Get<MyStatement>().WithdrawAsync(refuseImports: true, default);

        (await LinesAsync()).ShouldBe(before);

        async Task<int> LinesAsync()
        {
            await using var program = scenario.Base.AsSystem();
            return await program.Db.Set<FacultyDev.Kernel.Audit.AuditEntry>().CountAsync();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_WithoutRefusingImports_LeavesNoRow(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));

        await using (var actor = await scenario.AsMemberAsync(ada.Id))
            await actor.Get<MyStatement>().WithdrawAsync(refuseImports: false, default);

        (await scenario.RowsAsync()).ShouldBeEmpty();
        (await scenario.StatementAsync(ada.Id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_RefusingImports_KeepsTheRefusalAndLaterImportsRecordNothing(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.ApplyImportAsync("employee_number,gender\n1,Woman\n");
        await using (var actor = await scenario.AsMemberAsync(ada.Id))
            await actor.Get<MyStatement>().WithdrawAsync(refuseImports: true, default);

        await scenario.ApplyImportAsync("employee_number,gender\n1,Woman\n");

        var statement = (await scenario.StatementAsync(ada.Id)).ShouldNotBeNull();
        (statement.RefusesImports, statement.Answers.IsEmpty).ShouldBe((true, true));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_FromAnOlderRevision_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));

        await using var actor = await scenario.AsMemberAsync(ada.Id);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => actor.Get<MyStatement>().SaveAsync(Answers.None, ConsentText.Current, revision: 0, default));
        (await scenario.StatementAsync(ada.Id))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_AccountWithoutAMember_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var technical = await scenario.Base.AsAsync([]);
        await Should.ThrowAsync<NotFoundException>(() => technical.Get<MyStatement>().FindAsync(default));
    }
}
