using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Institution.SelfIdentification.SelfIdentificationHouse;

namespace FacultyDev.Modules.Tests.Institution.SelfIdentification;

public sealed class OwnStatementTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Say_ThenFind_GivesItBackToItsOwnerAlone(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var mary = await house.AddMemberAsync("2", "Mary Somerville", "MATH");

        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));

        var statement = (await house.StatementAsync(ada.Id)).ShouldNotBeNull();
        statement.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        (statement.IsOwn, statement.Consent, statement.On).ShouldBe((true, ConsentText.Current, house.Today));
        (await house.StatementAsync(mary.Id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Say_Anything_LeavesNoTrailAndNothingToReadInTheRow(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var before = await LinesAsync();

        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));
        var row = (await house.RowsAsync()).ShouldHaveSingleItem();
        row.Pseudonym.ShouldNotContain($"{ada.Id:N}");
        System.Text.Encoding.Latin1.GetString(row.Seal).ShouldNotContain("Woman");
        await using (var actor = await house.AsMemberAsync(ada.Id))
            await actor.Get<OwnStatement>().WithdrawAsync(refuseImports: true, default);

        (await LinesAsync()).ShouldBe(before);

        async Task<int> LinesAsync()
        {
            await using var program = house.Inner.AsProgram();
            return await program.Db.Set<FacultyDev.Kernel.Audit.AuditEntry>().CountAsync();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_WithoutRefusal_LeavesNoRow(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));

        await using (var actor = await house.AsMemberAsync(ada.Id))
            await actor.Get<OwnStatement>().WithdrawAsync(refuseImports: false, default);

        (await house.RowsAsync()).ShouldBeEmpty();
        (await house.StatementAsync(ada.Id)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_WithRefusal_KeepsTheWishAndLaterImportsRecordNothing(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await house.TakeInAsync("employee_number,gender\n1,Woman\n");
        await using (var actor = await house.AsMemberAsync(ada.Id))
            await actor.Get<OwnStatement>().WithdrawAsync(refuseImports: true, default);

        await house.TakeInAsync("employee_number,gender\n1,Woman\n");

        var statement = (await house.StatementAsync(ada.Id)).ShouldNotBeNull();
        (statement.RefusesImports, statement.Answers.IsEmpty).ShouldBe((true, true));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Say_FromAnOlderWindow_IsAConflict(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));

        await using var actor = await house.AsMemberAsync(ada.Id);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => actor.Get<OwnStatement>().SayAsync(Answers.None, ConsentText.Current, revision: 0, default));
        (await house.StatementAsync(ada.Id))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_AccountWithNobodyBehindIt_IsNotFound(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await using var technical = await house.Inner.AsAsync([]);
        await Should.ThrowAsync<NotFoundException>(() => technical.Get<OwnStatement>().FindAsync(default));
    }
}
