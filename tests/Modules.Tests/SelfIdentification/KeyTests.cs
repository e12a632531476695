using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.KeyRotation;
using FacultyDev.SelfIdentification.Keys;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.SelfIdentification;

/// <summary>Where the key is stored, how it is rotated, and what happens when it is lost.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Key_OnFirstUse_IsCreatedReadableByItsOwnerOnly()
    {
        await using var scenario = await WithAdaAsync(DatabaseKind.Sqlite);
        var file = KeyPath(scenario);
        File.Exists(file).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rotate_AllStatements_KeepsThemUnderANewPseudonymAndKey(DatabaseKind kind)
    {
        await using var scenario = await WithAdaAsync(kind);
        var (ada, before) = ((await scenario.MemberAsync("1"))!.Id, (await scenario.RowsAsync()).Single());

        await using (var program = scenario.Base.AsSystem())
            (await program.Get<RotateKeys>().RunAsync(dropFormer: false, default)).ShouldBe(1);

        var after = (await scenario.RowsAsync()).Single();
        after.KeyId.ShouldNotBe(before.KeyId);
        after.Pseudonym.ShouldNotBe(before.Pseudonym);
        (await scenario.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        KeyRing.Parse(await File.ReadAllTextAsync(KeyPath(scenario))).Ids.ShouldBe([after.KeyId, before.KeyId]);

        await using (var program = scenario.Base.AsSystem())
            await program.Get<RotateKeys>().RunAsync(dropFormer: true, default);
        (await scenario.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        KeyRing.Parse(await File.ReadAllTextAsync(KeyPath(scenario))).Ids.ShouldBe([(await scenario.RowsAsync()).Single().KeyId]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rotate_InterruptedAfterTheNewKey_KeepsStatementsUsableAndCanBeFinished(DatabaseKind kind)
    {
        await using var scenario = await WithAdaAsync(kind);
        var ada = (await scenario.MemberAsync("1"))!.Id;
        var keys = scenario.Base.Services.GetRequiredService<KeyRingStore>();
        keys.Replace(keys.TryRead()!.Rotated());

        (await scenario.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
        await scenario.SaveStatementAsync(ada, AnswersOf(Dimension.Gender, "Another"));
        (await scenario.RowsAsync()).Single().KeyId.ShouldBe(keys.TryRead()!.Current.Id);

        await using var program = scenario.Base.AsSystem();
        await program.Get<RotateKeys>().RunAsync(dropFormer: true, default);
        (await scenario.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Another"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reseal_AllRows_SealsThemAgainAndRemovesOrphans(DatabaseKind kind)
    {
        await using var scenario = await WithAdaAsync(kind);
        var ada = (await scenario.MemberAsync("1"))!.Id;
        var mary = await scenario.AddMemberAsync("2", "Mary Somerville", "MATH");
        await scenario.SaveStatementAsync(mary.Id, AnswersOf(Dimension.Gender, "Woman"));
        var open = await scenario.CheckImportAsync("employee_number,gender\n1,Man\n");
        var before = (await scenario.RowsAsync()).Select(row => Convert.ToHexString(row.Seal)).ToList();
        scenario.Base.Clock.Pass(ResealStatementsJob.ImportRetention + TimeSpan.FromMinutes(1));

        await using (var program = scenario.Base.AsSystem())
        {
            await program.Db.Set<FacultyMember>().Where(member => member.Id == mary.Id).ExecuteDeleteAsync();
            await program.Get<ResealStatementsJob>().RunAsync(new ResealStatementsPayload(), new JobProgress(), default);
            (await program.Db.Set<StatementImport>().AsNoTracking().SingleAsync(import => import.Id == open.Id)).State.ShouldBe(StatementImportState.Discarded);
        }

        before.ShouldNotContain(Convert.ToHexString((await scenario.RowsAsync()).ShouldHaveSingleItem().Seal));
        (await scenario.StatementAsync(ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Startup_WithoutTheKeyOfTheRows_IsRefusedUntilTheyAreDiscarded(DatabaseKind kind)
    {
        await using var scenario = await WithAdaAsync(kind);
        var path = KeyPath(scenario);
        await using var program = scenario.Base.AsSystem();
        var check = program.Get<IEnumerable<IStartupTask>>().OfType<SelfIdentificationKeyCheck>().Single();
        await check.RunAsync(default);

        File.Delete(path);
        (await Should.ThrowAsync<InvalidOperationException>(() => check.RunAsync(default))).Message.ShouldContain("backup");
        await File.WriteAllTextAsync(path, KeyRing.New().Serialize());
        (await Should.ThrowAsync<InvalidOperationException>(() => check.RunAsync(default))).Message.ShouldContain("backup");

        (await program.Get<RotateKeys>().DiscardUnreadableAsync(default)).ShouldBe(1);
        await check.RunAsync(default);
    }

    [Fact]
    public async Task Key_FromTheConfiguration_IsNotWrittenToAFile()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(
            DatabaseKind.Sqlite, services => services.Configure<SelfIdentificationOptions>(options => options.Key = KeyRing.New().Rotated().Serialize().ReplaceLineEndings(",")));
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));
        File.Exists(KeyPath(scenario)).ShouldBeFalse();
        (await scenario.StatementAsync(ada.Id))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
    }

    private static string KeyPath(InstitutionScenario scenario) => scenario.Base.Services.GetRequiredService<DataFolder>().File("self-identification.key");

    private static async Task<InstitutionScenario> WithAdaAsync(DatabaseKind kind)
    {
        var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));
        return scenario;
    }
}
