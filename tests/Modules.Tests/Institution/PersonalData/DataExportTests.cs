using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.SelfIdentification;
using FacultyDev.Platform.Calendars;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.PersonalData;

public sealed partial class DataExportTests
{
    private const string StatementSection = "self-identification";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Export_OfAllData_CoversAllModulesAndNobodyElse(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var me = await AddPersonAsync(scenario, "f1", "Bo Li");
        var other = await AddPersonAsync(scenario, "f2", "Al Roy");

        var copy = await CopyAsync(scenario, me);

        copy.Keys.Order(StringComparer.Ordinal).ShouldBe(["README.txt", "accounts.json", "institution.json", "platform.json", "responsibilities.json"]);
        var (accounts, institution) = (Records(copy, "accounts"), Records(copy, "institution"));
        institution.GetProperty("member")[0].GetProperty("employeeNumber").GetString().ShouldBe("f1");
        institution.GetProperty("words").EnumerateArray().Select(word => word.GetProperty("text").GetString()).ShouldBe(["Surveys"]);
        institution.GetProperty("roles")[0].GetProperty("role").GetString().ShouldBe("Mentor");
        institution.GetProperty("jointAppointments").GetArrayLength().ShouldBe(0);
        accounts.GetProperty("sessions")[0].GetProperty("address").GetString().ShouldBe("10.1.2.3");
        accounts.GetProperty("passkeys")[0].GetProperty("name").GetString().ShouldBe("Laptop of f1");
        accounts.GetProperty("campusIdentities")[0].GetProperty("subject").GetString().ShouldBe("campus-f1");
        accounts.GetProperty("apiTokens")[0].GetProperty("name").GetString().ShouldBe("Token of f1");
        Records(copy, "platform").GetProperty("calendarAddress").GetArrayLength().ShouldBe(1);
        Records(copy, "platform").GetProperty("notifications").GetArrayLength().ShouldBe(1);
        Records(copy, "platform").GetProperty("changesToMyRecord").GetArrayLength().ShouldBeGreaterThan(0);
        Records(copy, "responsibilities").GetProperty("ownActions").GetArrayLength().ShouldBe(1);
        Records(copy, "responsibilities").GetProperty("comments")[0].GetProperty("text").GetString().ShouldBe("A word of f1");
        Records(copy, "responsibilities").GetProperty("needs")[0].GetProperty("title").GetString().ShouldBe("Need of f1");
        Records(copy, "responsibilities").GetProperty("savedFilters")[0].GetProperty("name").GetString().ShouldBe("Filter of f1");
        string.Concat(copy.Values).ShouldNotContain("Al Roy");
        string.Concat(copy.Values).ShouldNotContain(" of f2");
        string.Concat(copy.Values).ShouldNotContain("f2@example.edu");
        foreach (var secret in (string[])["secret-hash", RandomSecret.Hash("the calendarf1"), RandomSecret.Hash("the linkf1"), "protected-key", ApiToken.HashOf("f1")])
            string.Concat(copy.Values).ShouldNotContain(secret);
        other.Person.ShouldNotBe(me.Person);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Export_OncePrepared_IsForItsOwnerOnlyUntilItExpires(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var me = await AddPersonAsync(scenario, "f1", "Bo Li");
        await CopyAsync(scenario, me);
        Guid id;
        await using (var owner = await scenario.Base.AsAsync([], me.Person))
            id = (await owner.Get<DataExports>().ListAsync(default)).Single().Id;

        await using (var administrator = await scenario.Base.AsAsync(FacultyRole.Administrator))
        {
            (await administrator.Get<DataExports>().ListAsync(default)).ShouldBeEmpty();
            await Should.ThrowAsync<NotFoundException>(() => administrator.Get<DataExports>().GetFileIdAsync(id, default));
            await Should.ThrowAsync<NotFoundException>(() => administrator.Get<DataExports>().RemoveAsync(id, default));
        }

        await CopyAsync(scenario, me);
        await using (var owner = await scenario.Base.AsAsync([], me.Person))
        {
            await Should.ThrowAsync<NotFoundException>(() => owner.Get<DataExports>().GetFileIdAsync(id, default), "the newer one takes its place");
            id = (await owner.Get<DataExports>().ListAsync(default)).Single().Id;
            (await owner.Get<DataExports>().GetFileIdAsync(id, default)).ShouldNotBe(Guid.Empty);
        }

        scenario.Base.Clock.Pass(DataExport.Lifetime);
        await using (var later = await scenario.Base.AsAsync([], me.Person))
            await Should.ThrowAsync<NotFoundException>(() => later.Get<DataExports>().GetFileIdAsync(id, default));
        await using var program = scenario.Base.AsSystem();
        await program.Get<DeleteExpiredExportsJob>().RunAsync(new DeleteExpiredExportsPayload(), new JobProgress(), default);
        (await program.Db.Set<DataExport>().CountAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Statement_InTheExport_IsAddedDuringDownloadAndNotStored(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var me = await AddPersonAsync(scenario, "f1", "Bo Li");
        var other = await AddPersonAsync(scenario, "f2", "Al Roy");
        await scenario.SaveStatementAsync(me.Person, SelfIdentificationScenario.AnswersOf(Dimension.Gender, "Woman"));

        string.Concat((await CopyAsync(scenario, me)).Values).ShouldNotContain("Woman");
        var downloaded = await DownloadAsync(scenario, me);
        await CopyAsync(scenario, other);
        var empty = await DownloadAsync(scenario, other);

        Records(downloaded, StatementSection).GetProperty("statement")[0].GetProperty("answers").GetProperty("gender")[0].GetString().ShouldBe("Woman");
        downloaded.Keys.ShouldContain("institution.json");
        Records(empty, StatementSection).GetProperty("statement").GetArrayLength().ShouldBe(0);
        await using var stranger = await scenario.Base.AsAsync([], other.Person);
        await Should.ThrowAsync<NotFoundException>(async () => await stranger.Get<IDownloadOnlyPersonalData>()
            .ExportRecordsAsync(new PersonalDataSubject(me.Person, me.Account), default).ToListAsync());
    }

    /// <summary>Every section and list that a module exports must be described in docs/my-data.md and have a name on the page.</summary>
    [Fact]
    public async Task Document_OfTheExport_NamesEverySectionAndList()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        var me = await AddPersonAsync(scenario, "f1", "Bo Li");
        var document = SourceFiles.Read("docs/my-data.md");
        await CopyAsync(scenario, me);
        var copy = await DownloadAsync(scenario, me);

        foreach (var section in copy.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^5]))
        {
            document.ShouldContain($"| {section} |");
            Texts.Set("InstitutionText").Has($"MyData.Section.{section}").ShouldBeTrue(section);
            foreach (var list in Records(copy, section).EnumerateObject())
                document.ShouldContain($"`{list.Name}`");
        }

        var lists = Records(copy, "accounts").EnumerateObject().Concat(Records(copy, "institution").EnumerateObject()).Concat(Records(copy, "platform").EnumerateObject())
            .Concat(Records(copy, "responsibilities").EnumerateObject()).Concat(Records(copy, StatementSection).EnumerateObject()).Select(list => list.Name).ToHashSet();
        Listed().Matches(document).SelectMany(row => Name().Matches(row.Value)).Select(match => match.Groups["name"].Value)
            .Where(name => !lists.Contains(name)).ShouldBeEmpty("the document names lists that the copy has not");
    }

    private static async Task<(Guid Person, Guid Account)> AddPersonAsync(InstitutionScenario scenario, string number, string name)
    {
        var member = await scenario.AddMemberAsync(number, name, "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        await using var program = scenario.Base.AsSystem();
        var profile = program.Db.AddWithId(member.Id, new MemberProfile(member));
        profile.Update(new ProfileDetails("she/her", null, [], ["Surveys"], []), ProfileAudiences.Default, DateTime.UnixEpoch);
        // Test scenarios sign people in under the id of the member, so the account gets the same id.
        var account = new Account(member.Email, member.DisplayName, member.Id) { Id = member.Id, PasswordHash = "secret-hash" };
        var now = scenario.Base.Clock.GetUtcNow().UtcDateTime;
        program.Db.AddRange(
            account, new Session(account.Id, SignInMethod.Password, now, "10.1.2.3", "A browser"), new Authenticator(account.Id, "protected-key", now),
            new IdentityUserPasskey<Guid>
            {
                UserId = account.Id, CredentialId = account.Id.ToByteArray(),
                Data = new IdentityPasskeyData
                {
                    Name = $"Laptop of {number}", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], CreatedAt = DateTimeOffset.UnixEpoch,
                },
            },
            new ApiToken(account, $"Token of {number}", ["people.read"], scenario.Today.AddDays(30), ApiToken.HashOf(number), withTwoFactor: true, now, scenario.Today),
            new SignOnLink(account, "https://campus.example.edu", $"campus-{number}", now, scenario.Today), EmailToken.ForPasswordReset(account, "the link" + number, now),
            new CalendarFeed(account.Id, "the calendar" + number, now), new NotificationPreference(account.Id, "platform.jobs", NotificationEmailTiming.AtOnce),
            new SavedFilter(account.Id, name, $"Filter of {number}", ActionListLayout.List, "", null));
        var actor = new Actor(null, member.Id, member.DisplayName, now, scenario.Today);
        program.Db.Add(new Need(
            new NeedDetails($"Need of {number}", "A day", DevelopmentDomain.Personal, NeedTheme.Time, RaisedAs.Mentor, null, false, scenario.Unit("MATH")),
            member.Id, scenario.Unit("MATH"), 30, actor));
        var action = new ResponsibilityAction(
            new ActionPlan(
                scenario.Unit("MATH"), AcademicYear.Of(scenario.Today), new ActionDetails($"Action of {number}", null, ActionKind.Other, ["DEA-ORG-1"]),
                ActionOwner.Person(member.Id), new ActionDates(scenario.Today, scenario.Today)), actor);
        program.Db.Add(action);
        program.Db.Add(new ActionComment(action.Id, $"A word of {number}", actor));
        program.Db.Add(new ResponsibilityComment("DEA-ORG-1", scenario.Unit("MATH"), AcademicYear.Of(scenario.Today), $"A remark of {number}", actor));
        program.Get<INotifier>().Notify([account.Id], "platform.job-ended", [$"Work of {number}"]);
        await program.Db.SaveChangesAsync();
        return (member.Id, account.Id);
    }

    private static async Task<Dictionary<string, string>> CopyAsync(InstitutionScenario scenario, (Guid Person, Guid Account) owned)
    {
        await using var owner = await scenario.Base.AsAsync([], owned.Person);
        await owner.Get<PrepareDataExportJob>().RunAsync(new PrepareDataExportPayload(owned.Account, owned.Person), new JobProgress(), default);
        var export = (await owner.Get<DataExports>().ListAsync(default)).Single();
        await using var contents = await owner.Get<FileStore>().OpenAsync(await owner.Get<DataExports>().GetFileIdAsync(export.Id, default));
        return await ReadAsync(contents);
    }

    /// <summary>Downloads the current copy as its owner.</summary>
    private static async Task<Dictionary<string, string>> DownloadAsync(InstitutionScenario scenario, (Guid Person, Guid Account) owned)
    {
        await using var owner = await scenario.Base.AsAsync([], owned.Person);
        var export = (await owner.Get<DataExports>().ListAsync(default)).Single();
        using var target = new MemoryStream();
        var name = "";
        await owner.Get<DownloadDataExport>().RunAsync(export.Id, given => name = given, target, default);
        name.ShouldStartWith("my-data-");
        target.Position = 0;
        return await ReadAsync(target);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Stream contents)
    {
        using var zip = new ZipArchive(contents, ZipArchiveMode.Read, leaveOpen: true);
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }

    private static JsonElement Records(Dictionary<string, string> copy, string section)
    {
        var root = JsonDocument.Parse(copy[$"{section}.json"]).RootElement;
        (root.GetProperty("schema").GetString(), root.GetProperty("version").GetInt32(), root.GetProperty("section").GetString())
            .ShouldBe((PersonalDataArchive.Schema, PersonalDataArchive.SchemaVersion, section));
        return root.GetProperty("records");
    }

    [GeneratedRegex(@"^\| \w* ?\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
