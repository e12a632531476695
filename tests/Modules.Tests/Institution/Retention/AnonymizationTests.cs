using FacultyDev.Accounts;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Retention;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.SelfIdentification;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.Calendars;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Retention;

/// <summary>Anonymizes a member who has data in every part of the application.</summary>
public sealed class AnonymizationTests
{
    private const string Name = "Zebulon Quartermain";

    /// <summary>Records that others still use. They keep the id of the deleted account, which no longer identifies anybody.</summary>
    private static readonly HashSet<Type> KeptForOthers = [typeof(SavedFilter), typeof(BulkChange)];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_MemberWithDataEverywhere_LeavesNothingOfTheAccount(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await RetentionTests.SaveRetentionAsync(scenario, 5);
        var former = await RetentionTests.AddFormerMemberAsync(scenario, "f1", Name, scenario.Today.AddYears(-6));
        var account = await RetentionTests.AccountAsync(scenario, former);
        await AddDataEverywhereAsync(scenario, former, account);

        await AnonymizeAsync(scenario, former);

        await using var program = scenario.Base.AsSystem();
        foreach (var type in program.Db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => !KeptForOthers.Contains(type)))
            (await CountOfAsync(program, type, account)).ShouldBe(0, type.Name);
        (await program.Db.Set<SavedFilter>().SingleAsync(filter => filter.AccountId == account)).Owner.ShouldBe("Former member");
        var everything = await RetentionTests.EverythingAsync(program);
        foreach (var word in (string[])["Quartermain", "f1@example.edu", "zebulon@home.example", "10.9.8.7"])
            everything.ShouldNotContain(word, Case.Insensitive);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_RecordsThatOthersUse_StayWithoutTheName(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await RetentionTests.SaveRetentionAsync(scenario, 5);
        var former = await RetentionTests.AddFormerMemberAsync(scenario, "f1", Name, scenario.Today.AddYears(-6));
        await AddDataEverywhereAsync(scenario, former, await RetentionTests.AccountAsync(scenario, former));

        await AnonymizeAsync(scenario, former);

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<SubTask>().Where(task => task.DoneOn != null).OrderBy(task => task.Title).Select(task => task.DoneBy).ToListAsync())
            .ShouldBe(["Former member", "Grace Hopper"]);
        (await program.Db.Set<NeedHistoryEntry>().SingleAsync()).Name.ShouldBe("Former member");
        (await program.Db.Set<MatrixSnapshot>().SingleAsync()).FrozenBy.ShouldBe("Former member");
        (await program.Db.Set<BulkChange>().SingleAsync()).ByName.ShouldBe("Former member");
        (await program.Db.Set<RosterImport>().SingleAsync()).UploadedByName.ShouldBe("Former member");
        (await program.Db.Set<StatementImport>().SingleAsync()).UploadedByName.ShouldBe("Former member");
        (await program.Db.Set<CompositionRelease>().SingleAsync()).PublishedByName.ShouldBe("Former member");
        (await program.Db.Set<AccessLogEntry>().SingleAsync()).ReaderName.ShouldBe("Former member");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind.EndsWith(nameof(SignOnLink)))).ShouldBeGreaterThan(0, "that it was linked stays");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Anonymize_SelfIdentification_IsDeletedInTheSameTransaction(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await RetentionTests.SaveRetentionAsync(scenario, 5);
        var former = await RetentionTests.AddFormerMemberAsync(scenario, "f1", Name, scenario.Today.AddYears(-6));
        var stays = await scenario.AddMemberAsync("f2", "Al Roy", "NURS");
        foreach (var member in (Guid[])[former, stays.Id])
            await scenario.SaveStatementAsync(member, SelfIdentificationScenario.AnswersOf(Dimension.Gender, "Woman"));

        await AnonymizeAsync(scenario, former);

        (await scenario.StatementAsync(former)).ShouldBeNull();
        (await scenario.StatementAsync(stays.Id)).ShouldNotBeNull();
        (await scenario.RowsAsync()).Count.ShouldBe(1);
    }

    private static async Task AnonymizeAsync(InstitutionScenario scenario, Guid member)
    {
        await using var office = await scenario.AsOfficeAsync();
        (await office.Get<AnonymizeMember>().RunAsync(member, default)).ShouldBeTrue();
    }

    private static async Task AddDataEverywhereAsync(InstitutionScenario scenario, Guid person, Guid account)
    {
        await using var program = scenario.Base.AsSystem();
        var now = scenario.Base.Clock.GetUtcNow().UtcDateTime;
        var (actor, other) = (new Actor(null, person, Name, now, scenario.Today), new Actor(null, Guid.CreateVersion7(), "Grace Hopper", now, scenario.Today));
        var own = await program.Db.Set<Account>().SingleAsync(each => each.Id == account);
        program.Db.AddRange(
            new Session(account, SignInMethod.Password, now, "10.9.8.7", "A browser"),
            new Authenticator(account, "protected", now), new RecoveryCode(account, "hash"), EmailToken.ForNewEmail(own, "zebulon@home.example", "secret", now),
            new ApiToken(own, "Quartermain's script", ["people.read"], scenario.Today.AddDays(30), ApiToken.HashOf("a token"), withTwoFactor: true, now, scenario.Today),
            new SignOnLink(own, "https://campus.example.edu", "zebulon.quartermain", now, scenario.Today),
            new SecurityEvent { AccountId = account, At = now, Kind = SecurityEventKind.SignedIn, Address = "10.9.8.7" },
            new IdentityUserPasskey<Guid>
            {
                UserId = account, CredentialId = [1, 2, 3],
                Data = new IdentityPasskeyData
                {
                    Name = "Quartermain's laptop", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], CreatedAt = DateTimeOffset.UnixEpoch,
                },
            },
            new NotificationPreference(account, "platform.jobs", NotificationEmailTiming.AtOnce), new CalendarFeed(account, "secret", now),
            new AccessLogEntry
            {
                At = now, OwnerId = Guid.CreateVersion7(), ReaderId = account, ReaderName = Name, DataClass = DataClasses.RoleHistory, Purpose = "institution.person",
            },
            new SavedFilter(account, Name, "Mine", ActionListLayout.List, "", null),
            new SavedFilter(account, Name, "Everybody's", ActionListLayout.List, "", scenario.Unit("NURS")),
            new BulkChange(account, BulkKind.Due, [], actor), new MatrixSnapshot(AcademicYear.Of(scenario.Today), 1, actor),
            new Need(
                new NeedDetails("A day", "For writing", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, true, scenario.Unit("NURS")),
                person, scenario.Unit("NURS"), 30, actor),
            new RosterImport(
                "roster.csv", Guid.CreateVersion7(), new RosterSource(ImportKind.People, null, ["employee_number"]),
                new Actor(account, null, Name, now, scenario.Today)),
            new StatementImport("from-hr.csv", 1, [], new Actor(account, null, Name, now, scenario.Today)),
            new CompositionRelease("Fall", scenario.Today, 10, 10, new Actor(account, null, Name, now, scenario.Today)));
        var action = await program.Db.Set<ResponsibilityAction>().SingleAsync();
        action.Checklist.Add("1 Ask", null, null, actor);
        action.Checklist.Add("2 Write", null, null, actor);
        action.Checklist.Finish(action.Tasks[0].Id, actor);
        action.Checklist.Finish(action.Tasks[1].Id, other);
        await program.Db.SaveChangesAsync();
    }

    private static Task<int> CountOfAsync(ActingUser program, Type type, Guid account)
    {
        var column = program.Db.Model.FindEntityType(type)?.GetProperties()
            .FirstOrDefault(property => property.Name is "AccountId" or "UserId" && property.ClrType == typeof(Guid));
        return column is null
            ? Task.FromResult(0)
            : (Task<int>)typeof(AnonymizationTests).GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [program, column.Name, account])!;
    }

    private static Task<int> CountAsync<T>(ActingUser program, string column, Guid account) where T : class =>
        program.Db.Set<T>().CountAsync(row => EF.Property<Guid>(row, column) == account);
}
