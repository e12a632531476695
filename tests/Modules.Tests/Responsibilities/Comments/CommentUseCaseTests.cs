using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Comments.CommentHouse;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Comments;

/// <summary>Comments on a responsibility from the use case to the database, the inbox and the trail.</summary>
public sealed class CommentUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_AtAUnit_ShowsItsOwnAndThoseBelowToWhoOverseesIt(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await house.SayAsync(house.AsOfficeAsync(), "ROOT", "for all");
        await house.SayAsync(house.AsDeanAsync(), "MATH", "for mathematics");
        await house.SayAsync(house.AsDeanAsync(), "ARTS", "for arts");
        await house.SayAsync(house.AsOtherDeanAsync(), "PROF", "for professions");
        await house.SayAsync(house.AsDeanAsync(), "ARTS", "last year", year: 2025);

        (await TextsAsync(house, house.AsOfficeAsync(), "ROOT")).ShouldBe(["for all", "for mathematics", "for arts", "for professions"]);
        (await TextsAsync(house, house.AsDeanAsync(), "ARTS")).ShouldBe(["for mathematics", "for arts"]);
        (await TextsAsync(house, house.AsDeanAsync(), "MATH")).ShouldBe(["for mathematics"]);
        (await TextsAsync(house, house.AsOfficeAsync(), "HIST")).ShouldBeEmpty();
        (await house.ReadAsync(house.AsOtherDeanAsync(), "ARTS")).ShouldBeNull("another school's is not theirs");
        (await house.ReadAsync(house.AsDeanAsync(), "ROOT")).ShouldBeNull("nor is that of the whole institution");
        (await house.ReadAsync(house.AsMenteeAsync(), "MATH")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_BySomebodyWhoDoesNotOversee_IsNotFound(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        foreach (var (who, unit) in ((Task<Actor>, string)[])[(house.AsMenteeAsync(), "MATH"), (house.AsOtherDeanAsync(), "ARTS"), (house.AsDeanAsync(), "ROOT")])
        {
            await using var actor = await who;
            var scope = await house.ScopeAsync(unit);
            await Should.ThrowAsync<NotFoundException>(() => actor.Get<CommentOnResponsibility>().RunAsync(scope, Code, "Hello", None));
            await Should.ThrowAsync<NotFoundException>(() => actor.Get<CommentOnResponsibility>().OfferedAsync(scope, Code, None));
        }

        await using var office = await house.AsOfficeAsync();
        var all = await house.ScopeAsync("ROOT");
        await Should.ThrowAsync<NotFoundException>(() => office.Get<CommentOnResponsibility>().RunAsync(all, "CDO-ORG-99", "Hello", None));
        (await house.ReadAsync(house.AsOfficeAsync(), "ROOT"))!.Comments.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_NamingPeople_TellsThoseWhoMayReadItWhereItStands(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        var unknown = await house.SayAsync(house.AsOfficeAsync(), "MATH", "@emmy noether, could you ask @Mary Somerville? I, @Ada Lovelace, wait.");
        unknown.ShouldBe(["Mary Somerville"]);

        var told = (await NoticesAsync(house, house.Dean)).ShouldHaveSingleItem();
        (told.Code, told.Path).ShouldBe(("responsibilities.responsibility-mention", $"/responsibilities/{Code}?unit=MATH&year=2026"));
        told.Kind.ShouldBe("responsibilities.mentions");
        told.Arguments.ShouldContain("Mathematics");
        told.Arguments.ShouldNotContain("could you");
        (await NoticesAsync(house, house.OtherDean)).ShouldBeEmpty();
        (await NoticesAsync(house, house.Office)).ShouldBeEmpty("nobody is told of what they said themselves");
        await using var dean = await house.AsDeanAsync();
        (await dean.Get<CommentOnResponsibility>().OfferedAsync(await house.ScopeAsync("MATH"), Code, None)).ShouldBe(["Ada Lovelace"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_WithMoreThanOnePage_GoesBackByKey(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        for (var number = 1; number <= CommentThreads.Shown + 2; number++)
            await house.SayAsync(house.AsOfficeAsync(), number % 2 == 0 ? "MATH" : "HIST", $"{number}");

        var newest = (await house.ReadAsync(house.AsDeanAsync(), "ARTS"))!;
        newest.Comments.Select(said => said.Text).ShouldBe(Enumerable.Range(3, CommentThreads.Shown).Select(number => $"{number}"));
        newest.IsNewest.ShouldBeTrue();
        var earlier = (await house.ReadAsync(house.AsDeanAsync(), "ARTS", before: newest.Earlier))!;
        (earlier.IsNewest, earlier.Earlier).ShouldBe((false, null));
        earlier.Comments.Select(said => said.Text).ShouldBe(["1", "2"]);
        (await house.ReadAsync(house.AsDeanAsync(), "ARTS", before: Guid.CreateVersion7()))!.IsNewest.ShouldBeTrue("a place that is not there means the newest");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_ByItsAuthor_LeavesThatItWasAndNoWordAnywhere(DatabaseKind kind)
    {
        const string words = "Something I should not have said";
        await using var house = await OpenAsync(kind);
        await house.SayAsync(house.AsDeanAsync(), "ARTS", words);
        var id = (await house.ReadAsync(house.AsDeanAsync(), "ARTS"))!.Comments.Single().Id;
        await using (var other = await house.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => other.Get<WithdrawComment>().RunAsync(id, None));
        await using (var office = await house.AsOfficeAsync())
            (await Should.ThrowAsync<DomainException>(() => office.Get<WithdrawComment>().RunAsync(id, None))).Code.ShouldBe("responsibilities.comment-not-yours");

        house.Inner.Inner.Clock.Pass(TimeSpan.FromDays(60));
        await using (var dean = await house.AsDeanAsync())
            await dean.Get<WithdrawComment>().RunAsync(id, None);

        var kept = (await house.ReadAsync(house.AsOfficeAsync(), "ARTS"))!.Comments.ShouldHaveSingleItem();
        (kept.IsWithdrawn, kept.Text, kept.Name).ShouldBe((true, "", "Test Person"));
        await using var program = house.Inner.Inner.AsProgram();
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == id).OrderBy(entry => entry.At).ToListAsync();
        trail.Select(entry => entry.Change).ShouldBe([AuditChange.Created, AuditChange.Changed]);
        trail.ShouldAllBe(entry => !entry.Fields.Contains("should not", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnyVerb_InAClosedYear_IsRefusedAndTheThreadStaysToRead(DatabaseKind kind)
    {
        await using var house = await OpenAsync(kind);
        await house.SayAsync(house.AsDeanAsync(), "ARTS", "Before it closed", year: 2025);
        await using (var program = house.Inner.Inner.AsProgram())
        {
            var closing = new YearClosing(new AcademicYear(2025));
            closing.BeginToClose(Guid.CreateVersion7(), house.Inner.Today);
            program.Db.Add(closing);
            await program.Db.SaveChangesAsync();
        }

        var thread = (await house.ReadAsync(house.AsDeanAsync(), "ARTS", year: 2025))!;
        thread.IsClosed.ShouldBeTrue();
        var said = thread.Comments.ShouldHaveSingleItem();
        (await Should.ThrowAsync<DomainException>(() => house.SayAsync(house.AsDeanAsync(), "ARTS", "Too late", year: 2025))).Code
            .ShouldBe("responsibilities.year-closed");
        await using var dean = await house.AsDeanAsync();
        (await Should.ThrowAsync<DomainException>(() => dean.Get<WithdrawComment>().RunAsync(said.Id, None))).Code.ShouldBe("responsibilities.year-closed");
    }

    private static async Task<IEnumerable<string>> TextsAsync(CommentHouse house, Task<Actor> who, string unit) =>
        (await house.ReadAsync(who, unit))!.Comments.Select(said => said.Text);

    private static async Task<IReadOnlyList<Notification>> NoticesAsync(CommentHouse house, Guid person)
    {
        await using var program = house.Inner.Inner.AsProgram();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == person).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().AsNoTracking().Where(notice => notice.AccountId == account).ToListAsync();
    }
}
