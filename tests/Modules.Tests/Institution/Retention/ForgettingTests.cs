using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Institution.Accounts.TwoStep;
using FacultyDev.Institution.Retention;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Reads;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution.SelfIdentification;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Bulk;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Institution.Retention;

/// <summary>Somebody who used everything there is, and is forgotten.</summary>
public sealed class ForgettingTests
{
    private const string Name = "Zebulon Quartermain";

    /// <summary>What others still look at: it keeps the id of an account that is no more, which means nobody.</summary>
    private static readonly HashSet<Type> KeptForOthers = [typeof(SavedFilter), typeof(BulkChange)];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forget_WhoUsedEverything_LeavesNothingOfTheAccount(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await RetentionTests.DecideAsync(house, 5);
        var gone = await RetentionTests.GoneAsync(house, "f1", Name, house.Today.AddYears(-6));
        var account = await RetentionTests.AccountAsync(house, gone);
        await LiveAsync(house, gone, account);

        await ForgetAsync(house, gone);

        await using var program = house.Inner.AsProgram();
        foreach (var type in program.Db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => !KeptForOthers.Contains(type)))
            (await CountOfAsync(program, type, account)).ShouldBe(0, type.Name);
        (await program.Db.Set<SavedFilter>().SingleAsync(filter => filter.AccountId == account)).Owner.ShouldBe("Former member");
        var everything = await RetentionTests.EverythingAsync(program);
        foreach (var word in (string[])["Quartermain", "f1@example.edu", "zebulon@home.example", "10.9.8.7"])
            everything.ShouldNotContain(word, Case.Insensitive);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forget_WhatTheyDidForOthers_StaysWithoutTheName(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await RetentionTests.DecideAsync(house, 5);
        var gone = await RetentionTests.GoneAsync(house, "f1", Name, house.Today.AddYears(-6));
        await LiveAsync(house, gone, await RetentionTests.AccountAsync(house, gone));

        await ForgetAsync(house, gone);

        await using var program = house.Inner.AsProgram();
        (await program.Db.Set<SubTask>().Where(task => task.DoneOn != null).OrderBy(task => task.Title).Select(task => task.DoneBy).ToListAsync())
            .ShouldBe(["Former member", "Grace Hopper"]);
        (await program.Db.Set<NeedStep>().SingleAsync()).Name.ShouldBe("Former member");
        (await program.Db.Set<TableSnapshot>().SingleAsync()).FrozenBy.ShouldBe("Former member");
        (await program.Db.Set<BulkChange>().SingleAsync()).ByName.ShouldBe("Former member");
        (await program.Db.Set<RosterImport>().SingleAsync()).UploadedByName.ShouldBe("Former member");
        (await program.Db.Set<SensitiveRead>().SingleAsync()).ReaderName.ShouldBe("Former member");
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind.EndsWith(nameof(SignOnLink)))).ShouldBeGreaterThan(0, "that it was linked stays");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forget_WhatTheySaidAboutThemselves_IsGoneInTheSameTransaction(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await RetentionTests.DecideAsync(house, 5);
        var gone = await RetentionTests.GoneAsync(house, "f1", Name, house.Today.AddYears(-6));
        var stays = await house.AddMemberAsync("f2", "Al Roy", "NURS");
        foreach (var member in (Guid[])[gone, stays.Id])
            await house.SayAsync(member, SelfIdentificationHouse.Said(Dimension.Gender, "Woman"));

        await ForgetAsync(house, gone);

        (await house.StatementAsync(gone)).ShouldBeNull();
        (await house.StatementAsync(stays.Id)).ShouldNotBeNull();
        (await house.RowsAsync()).Count.ShouldBe(1);
    }

    private static async Task ForgetAsync(InstitutionHouse house, Guid member)
    {
        await using var office = await house.AsOfficeAsync();
        (await office.Get<ForgetMember>().RunAsync(member, default)).ShouldBeTrue();
    }

    private static async Task LiveAsync(InstitutionHouse house, Guid person, Guid account)
    {
        await using var program = house.Inner.AsProgram();
        var now = house.Inner.Clock.GetUtcNow().UtcDateTime;
        var (by, other) = (new Signature(person, Name, now), new Signature(Guid.CreateVersion7(), "Grace Hopper", now));
        var own = await program.Db.Set<Account>().SingleAsync(each => each.Id == account);
        program.Db.AddRange(
            new Session(account, SignInMethod.Password, now, "10.9.8.7", "A browser"),
            new Authenticator(account, "protected", now), new RecoveryCode(account, "hash"), MailedLink.ToConfirm(own, "zebulon@home.example", "secret", now),
            new ApiToken(own, "Quartermain's script", ["people.read"], house.Today.AddDays(30), ApiToken.HashOf("a token"), withTwoSteps: true, now),
            new SignOnLink(own, "https://campus.example.edu", "zebulon.quartermain", now),
            new SecurityEvent { AccountId = account, At = now, Kind = SecurityEventKind.SignedIn, Address = "10.9.8.7" },
            new IdentityUserPasskey<Guid>
            {
                UserId = account, CredentialId = [1, 2, 3],
                Data = new IdentityPasskeyData
                {
                    Name = "Quartermain's laptop", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], CreatedAt = DateTimeOffset.UnixEpoch,
                },
            },
            new NoticeChoice(account, "kernel.jobs", NoticeMail.AtOnce), new CalendarFeed(account, "secret", now),
            new SensitiveRead
            {
                At = now, OwnerId = Guid.CreateVersion7(), ReaderId = account, ReaderName = Name, DataClass = DataClasses.RoleHistory, Purpose = "institution.person",
            },
            new SavedFilter(account, Name, "Mine", ActionViewKind.List, "", null),
            new SavedFilter(account, Name, "Everybody's", ActionViewKind.List, "", house.Unit("NURS")),
            new BulkChange(account, BulkKind.Due, [], by), new TableSnapshot(AcademicYear.Of(house.Today), 1, by),
            new Need(
                new NeedDraft("A day", "For writing", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, true, house.Unit("NURS")),
                person, house.Unit("NURS"), 30, by),
            new RosterImport(
                "roster.csv", Guid.CreateVersion7(), new RosterReading(ImportKind.People, null, ["employee_number"]),
                new FacultyDev.Institution.Rosters.Actor(account, Name, now)));
        var action = await program.Db.Set<ResponsibilityAction>().SingleAsync();
        action.AddTask("1 Ask", null, null, by);
        action.AddTask("2 Write", null, null, by);
        action.FinishTask(action.Tasks[0].Id, by);
        action.FinishTask(action.Tasks[1].Id, other);
        await program.Db.SaveChangesAsync();
    }

    private static Task<int> CountOfAsync(Actor program, Type type, Guid account)
    {
        var column = program.Db.Model.FindEntityType(type)?.GetProperties()
            .FirstOrDefault(property => property.Name is "AccountId" or "UserId" && property.ClrType == typeof(Guid));
        return column is null
            ? Task.FromResult(0)
            : (Task<int>)typeof(ForgettingTests).GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [program, column.Name, account])!;
    }

    private static Task<int> CountAsync<T>(Actor program, string column, Guid account) where T : class =>
        program.Db.Set<T>().CountAsync(row => EF.Property<Guid>(row, column) == account);
}
