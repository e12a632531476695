using FacultyDev.Institution.People;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FacultyDev.Modules.Tests.Institution.SelfIdentification.SelfIdentificationHouse;

namespace FacultyDev.Modules.Tests.Institution.SelfIdentification;

/// <summary>The key: where it is, how it is turned, and what its loss means.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Key_OnFirstUse_IsMadeForTheProgramsUserAlone()
    {
        await using var house = await WithAdaAsync(DatabaseKind.Sqlite);
        var file = KeyPath(house);
        File.Exists(file).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rotate_KeepsEveryStatementUnderAnotherNameAndKey(DatabaseKind kind)
    {
        await using var house = await WithAdaAsync(kind);
        var (ada, before) = ((await house.MemberAsync("1"))!.Id, (await house.RowsAsync()).Single());

        await using (var program = house.Inner.AsProgram())
            (await program.Get<TurnKeys>().RunAsync(dropFormer: false, default)).ShouldBe(1);

        var after = (await house.RowsAsync()).Single();
        after.KeyId.ShouldNotBe(before.KeyId);
        after.Pseudonym.ShouldNotBe(before.Pseudonym);
        (await house.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        KeyRing.Parse(await File.ReadAllTextAsync(KeyPath(house))).Ids.ShouldBe([after.KeyId, before.KeyId]);

        await using (var program = house.Inner.AsProgram())
            await program.Get<TurnKeys>().RunAsync(dropFormer: true, default);
        (await house.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        KeyRing.Parse(await File.ReadAllTextAsync(KeyPath(house))).Ids.ShouldBe([(await house.RowsAsync()).Single().KeyId]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rotate_BrokenOffAfterTheNewKey_EverybodyReadsAndWritesAndTheNextTurnFinishes(DatabaseKind kind)
    {
        await using var house = await WithAdaAsync(kind);
        var ada = (await house.MemberAsync("1"))!.Id;
        var keys = house.Inner.Services.GetRequiredService<KeyFile>();
        keys.Replace(keys.Known()!.Turned());

        (await house.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        await house.SayAsync(ada, Said(Dimension.Gender, "Another"));
        (await house.RowsAsync()).Single().KeyId.ShouldBe(keys.Known()!.Current.Id);

        await using var program = house.Inner.AsProgram();
        await program.Get<TurnKeys>().RunAsync(dropFormer: true, default);
        (await house.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Another"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Night_SealsEveryRowAnewAndRemovesWhatBelongsToNobody(DatabaseKind kind)
    {
        await using var house = await WithAdaAsync(kind);
        var ada = (await house.MemberAsync("1"))!.Id;
        var mary = await house.AddMemberAsync("2", "Mary Somerville", "MATH");
        await house.SayAsync(mary.Id, Said(Dimension.Gender, "Woman"));
        var open = await house.CheckAsync("employee_number,gender\n1,Man\n");
        var before = (await house.RowsAsync()).Select(row => Convert.ToHexString(row.Seal)).ToList();
        house.Inner.Clock.Pass(TendStatements.ImportsKept + TimeSpan.FromMinutes(1));

        await using (var program = house.Inner.AsProgram())
        {
            await program.Db.Set<FacultyMember>().Where(member => member.Id == mary.Id).ExecuteDeleteAsync();
            await program.Get<TendStatements>().RunAsync(new TendStatementsWork(), new JobProgress(), default);
            (await program.Db.Set<StatementImport>().AsNoTracking().SingleAsync(import => import.Id == open.Id)).State.ShouldBe(StatementImportState.Discarded);
        }

        before.ShouldNotContain(Convert.ToHexString((await house.RowsAsync()).ShouldHaveSingleItem().Seal));
        (await house.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Start_WithoutTheKeyOfTheRows_IsRefusedUntilTheyAreGivenUp(DatabaseKind kind)
    {
        await using var house = await WithAdaAsync(kind);
        var path = KeyPath(house);
        await using var program = house.Inner.AsProgram();
        var check = program.Get<IEnumerable<IDefaults>>().OfType<KeyCheck>().Single();
        await check.EnsureAsync(default);

        File.Delete(path);
        (await Should.ThrowAsync<InvalidOperationException>(() => check.EnsureAsync(default))).Message.ShouldContain("backup");
        await File.WriteAllTextAsync(path, KeyRing.New().Write());
        (await Should.ThrowAsync<InvalidOperationException>(() => check.EnsureAsync(default))).Message.ShouldContain("backup");

        (await program.Get<TurnKeys>().DiscardUnreadableAsync(default)).ShouldBe(1);
        await check.EnsureAsync(default);
    }

    [Fact]
    public async Task Key_FromTheConfiguration_LeavesNoFile()
    {
        await using var house = await InstitutionHouse.OpenAsync(
            DatabaseKind.Sqlite, services => services.Configure<SelfIdentificationOptions>(options => options.Key = KeyRing.New().Turned().Write().ReplaceLineEndings(",")));
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));
        File.Exists(KeyPath(house)).ShouldBeFalse();
        (await house.StatementAsync(ada.Id))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    private static string KeyPath(InstitutionHouse house) => house.Inner.Services.GetRequiredService<DataFolder>().File("self-identification.key");

    private static async Task<InstitutionHouse> WithAdaAsync(DatabaseKind kind)
    {
        var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await house.SayAsync(ada.Id, Said(Dimension.Gender, "Woman"));
        return house;
    }
}
