using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Responsibilities.Comments.CommentScenario;

namespace FacultyDev.Modules.Tests.Responsibilities.Comments;

/// <summary>Comments on a responsibility, from the use case to the database, the inbox and the audit trail.</summary>
public sealed class CommentUseCaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_AtAUnit_ShowsItsOverseersItsCommentsAndThoseBelow(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await scenario.CommentAsync(scenario.AsOfficeAsync(), "ROOT", "for all");
        await scenario.CommentAsync(scenario.AsDeanAsync(), "MATH", "for mathematics");
        await scenario.CommentAsync(scenario.AsDeanAsync(), "ARTS", "for arts");
        await scenario.CommentAsync(scenario.AsOtherDeanAsync(), "PROF", "for professions");
        await scenario.CommentAsync(scenario.AsDeanAsync(), "ARTS", "last year", year: 2025);

        (await TextsAsync(scenario, scenario.AsOfficeAsync(), "ROOT")).ShouldBe(["for all", "for mathematics", "for arts", "for professions"]);
        (await TextsAsync(scenario, scenario.AsDeanAsync(), "ARTS")).ShouldBe(["for mathematics", "for arts"]);
        (await TextsAsync(scenario, scenario.AsDeanAsync(), "MATH")).ShouldBe(["for mathematics"]);
        (await TextsAsync(scenario, scenario.AsOfficeAsync(), "HIST")).ShouldBeEmpty();
        (await scenario.ReadAsync(scenario.AsOtherDeanAsync(), "ARTS")).ShouldBeNull("another school's is not theirs");
        (await scenario.ReadAsync(scenario.AsDeanAsync(), "ROOT")).ShouldBeNull("nor is that of the whole institution");
        (await scenario.ReadAsync(scenario.AsMenteeAsync(), "MATH")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_BySomebodyWhoDoesNotOverseeTheUnit_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        foreach (var (who, unit) in ((Task<ActingUser>, string)[])[(scenario.AsMenteeAsync(), "MATH"), (scenario.AsOtherDeanAsync(), "ARTS"), (scenario.AsDeanAsync(), "ROOT")])
        {
            await using var actor = await who;
            var scope = await scenario.ScopeAsync(unit);
            await Should.ThrowAsync<NotFoundException>(() => actor.Get<CommentOnResponsibility>().RunAsync(scope, Code, "Hello", None));
            await Should.ThrowAsync<NotFoundException>(() => actor.Get<CommentOnResponsibility>().ListMentionableAsync(scope, Code, None));
        }

        await using var office = await scenario.AsOfficeAsync();
        var all = await scenario.ScopeAsync("ROOT");
        await Should.ThrowAsync<NotFoundException>(() => office.Get<CommentOnResponsibility>().RunAsync(all, "CDO-ORG-99", "Hello", None));
        (await scenario.ReadAsync(scenario.AsOfficeAsync(), "ROOT"))!.Comments.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Comment_WithMentions_NotifiesThoseWhoMayReadIt(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        var unknown = await scenario.CommentAsync(scenario.AsOfficeAsync(), "MATH", "@emmy noether, could you ask @Mary Somerville? I, @Ada Lovelace, wait.");
        unknown.ShouldBe(["Mary Somerville"]);

        var mention = (await NotificationsAsync(scenario, scenario.Dean)).ShouldHaveSingleItem();
        (mention.Code, mention.Path).ShouldBe(("responsibilities.responsibility-mention", $"/responsibilities/{Code}?unit=MATH&year=2026"));
        mention.Kind.ShouldBe("responsibilities.mentions");
        mention.Arguments.ShouldContain("Mathematics");
        mention.Arguments.ShouldNotContain("could you");
        (await NotificationsAsync(scenario, scenario.OtherDean)).ShouldBeEmpty();
        (await NotificationsAsync(scenario, scenario.Office)).ShouldBeEmpty("nobody is told of what they said themselves");
        await using var dean = await scenario.AsDeanAsync();
        (await dean.Get<CommentOnResponsibility>().ListMentionableAsync(await scenario.ScopeAsync("MATH"), Code, None)).ShouldBe(["Ada Lovelace"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_MoreThanOnePage_PagesBackwards(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        for (var number = 1; number <= CommentAccess.PageSize + 2; number++)
            await scenario.CommentAsync(scenario.AsOfficeAsync(), number % 2 == 0 ? "MATH" : "HIST", $"{number}");

        var newest = (await scenario.ReadAsync(scenario.AsDeanAsync(), "ARTS"))!;
        newest.Comments.Select(said => said.Text).ShouldBe(Enumerable.Range(3, CommentAccess.PageSize).Select(number => $"{number}"));
        newest.IsNewest.ShouldBeTrue();
        var earlier = (await scenario.ReadAsync(scenario.AsDeanAsync(), "ARTS", before: newest.Earlier))!;
        (earlier.IsNewest, earlier.Earlier).ShouldBe((false, null));
        earlier.Comments.Select(said => said.Text).ShouldBe(["1", "2"]);
        (await scenario.ReadAsync(scenario.AsDeanAsync(), "ARTS", before: Guid.CreateVersion7()))!.IsNewest.ShouldBeTrue("a place that is not there means the newest");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Withdraw_ByItsAuthor_KeepsThePlaceholderButNoText(DatabaseKind kind)
    {
        const string words = "Something I should not have said";
        await using var scenario = await OpenAsync(kind);
        await scenario.CommentAsync(scenario.AsDeanAsync(), "ARTS", words);
        var id = (await scenario.ReadAsync(scenario.AsDeanAsync(), "ARTS"))!.Comments.Single().Id;
        await using (var other = await scenario.AsOtherDeanAsync())
            await Should.ThrowAsync<NotFoundException>(() => other.Get<CommentAccess>().ChangeAsync(id, (comment, actor) => comment.Withdraw(actor), None));
        await using (var office = await scenario.AsOfficeAsync())
            (await Should.ThrowAsync<DomainException>(() => office.Get<CommentAccess>().ChangeAsync(id, (comment, actor) => comment.Withdraw(actor), None))).Code.ShouldBe("responsibilities.comment.not-author");

        scenario.Institution.Base.Clock.Pass(TimeSpan.FromDays(60));
        await using (var dean = await scenario.AsDeanAsync())
            await dean.Get<CommentAccess>().ChangeAsync(id, (comment, actor) => comment.Withdraw(actor), None);

        var kept = (await scenario.ReadAsync(scenario.AsOfficeAsync(), "ARTS"))!.Comments.ShouldHaveSingleItem();
        (kept.IsWithdrawn, kept.Text, kept.Name).ShouldBe((true, "", "Test Person"));
        await using var program = scenario.Institution.Base.AsSystem();
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == id).OrderBy(entry => entry.At).ToListAsync();
        trail.Select(entry => entry.Change).ShouldBe([AuditChange.Created, AuditChange.Changed]);
        trail.ShouldAllBe(entry => !entry.Fields.Contains("should not", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnyVerb_InAClosedYear_IsRefusedAndTheThreadStaysReadable(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await scenario.CommentAsync(scenario.AsDeanAsync(), "ARTS", "Before it closed", year: 2025);
        await using (var program = scenario.Institution.Base.AsSystem())
        {
            var closing = new YearClosing(new AcademicYear(2025));
            closing.StartClosing(Guid.CreateVersion7(), scenario.Institution.Today);
            program.Db.Add(closing);
            await program.Db.SaveChangesAsync();
        }

        var thread = (await scenario.ReadAsync(scenario.AsDeanAsync(), "ARTS", year: 2025))!;
        thread.IsClosed.ShouldBeTrue();
        var said = thread.Comments.ShouldHaveSingleItem();
        (await Should.ThrowAsync<DomainException>(() => scenario.CommentAsync(scenario.AsDeanAsync(), "ARTS", "Too late", year: 2025))).Code
            .ShouldBe("responsibilities.year.closed");
        await using var dean = await scenario.AsDeanAsync();
        (await Should.ThrowAsync<DomainException>(() => dean.Get<CommentAccess>().ChangeAsync(said.Id, (comment, actor) => comment.Withdraw(actor), None))).Code.ShouldBe("responsibilities.year.closed");
    }

    private static async Task<IEnumerable<string>> TextsAsync(CommentScenario scenario, Task<ActingUser> who, string unit) =>
        (await scenario.ReadAsync(who, unit))!.Comments.Select(said => said.Text);

    private static async Task<IReadOnlyList<Notification>> NotificationsAsync(CommentScenario scenario, Guid person)
    {
        await using var program = scenario.Institution.Base.AsSystem();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == person).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().AsNoTracking().Where(notification => notification.AccountId == account).ToListAsync();
    }
}
