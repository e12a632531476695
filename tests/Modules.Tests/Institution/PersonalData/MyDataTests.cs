using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.PersonalData;

public sealed partial class MyDataTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_OfEverythingHeld_HasAllModulesAndNobodyElse(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var me = await SomebodyAsync(house, "f1", "Bo Li");
        var other = await SomebodyAsync(house, "f2", "Al Roy");

        var copy = await CopyAsync(house, me);

        copy.Keys.Order(StringComparer.Ordinal).ShouldBe(["README.txt", "institution.json", "kernel.json", "responsibilities.json"]);
        var institution = Records(copy, "institution");
        institution.GetProperty("member")[0].GetProperty("employeeNumber").GetString().ShouldBe("f1");
        institution.GetProperty("words").EnumerateArray().Select(word => word.GetProperty("text").GetString()).ShouldBe(["Surveys"]);
        institution.GetProperty("roles")[0].GetProperty("role").GetString().ShouldBe("Mentor");
        institution.GetProperty("jointAppointments").GetArrayLength().ShouldBe(0);
        Records(copy, "kernel").GetProperty("notifications").GetArrayLength().ShouldBe(1);
        Records(copy, "kernel").GetProperty("changesToMyRecord").GetArrayLength().ShouldBeGreaterThan(0);
        Records(copy, "responsibilities").GetProperty("ownActions").GetArrayLength().ShouldBe(1);
        Records(copy, "responsibilities").GetProperty("comments")[0].GetProperty("text").GetString().ShouldBe("A word of f1");
        string.Concat(copy.Values).ShouldNotContain("Al Roy");
        string.Concat(copy.Values).ShouldNotContain("f2@example.edu");
        string.Concat(copy.Values).ShouldNotContain("secret-hash");
        other.Person.ShouldNotBe(me.Person);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_OnceMade_IsItsOwnersAloneUntilItExpires(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var me = await SomebodyAsync(house, "f1", "Bo Li");
        await CopyAsync(house, me);
        Guid id;
        await using (var owner = await house.Inner.AsAsync([], me.Person))
            id = (await owner.Get<DataExports>().ListAsync(default)).Single().Id;

        await using (var administrator = await house.Inner.AsAsync(FacultyRole.Administrator))
        {
            (await administrator.Get<DataExports>().ListAsync(default)).ShouldBeEmpty();
            await Should.ThrowAsync<NotFoundException>(() => administrator.Get<DataExports>().FileAsync(id, default));
            await Should.ThrowAsync<NotFoundException>(() => administrator.Get<DataExports>().RemoveAsync(id, default));
        }

        await CopyAsync(house, me);
        await using (var owner = await house.Inner.AsAsync([], me.Person))
        {
            await Should.ThrowAsync<NotFoundException>(() => owner.Get<DataExports>().FileAsync(id, default), "the newer one takes its place");
            id = (await owner.Get<DataExports>().ListAsync(default)).Single().Id;
            (await owner.Get<DataExports>().FileAsync(id, default)).ShouldNotBe(Guid.Empty);
        }

        house.Inner.Clock.Pass(DataExport.Kept);
        await using (var later = await house.Inner.AsAsync([], me.Person))
            await Should.ThrowAsync<NotFoundException>(() => later.Get<DataExports>().FileAsync(id, default));
        await using var program = house.Inner.AsProgram();
        await program.Get<ForgetExportsHandler>().RunAsync(new ForgetExports(), new JobProgress(), default);
        (await program.Db.Set<DataExport>().CountAsync()).ShouldBe(0);
    }

    /// <summary>What a module adds must be written down for whoever reads the copy, and named on the page.</summary>
    [Fact]
    public async Task Document_OfTheCopy_NamesEverySectionAndList()
    {
        await using var house = await InstitutionHouse.OpenAsync(DatabaseKind.Sqlite);
        var me = await SomebodyAsync(house, "f1", "Bo Li");
        var document = Source.Read("docs/my-data.md");
        var copy = await CopyAsync(house, me);

        foreach (var section in copy.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^5]))
        {
            document.ShouldContain($"| {section} |");
            Texts.Set("InstitutionText").Has($"MyData.Section.{section}").ShouldBeTrue(section);
            foreach (var list in Records(copy, section).EnumerateObject())
                document.ShouldContain($"`{list.Name}`");
        }

        var lists = Records(copy, "institution").EnumerateObject().Concat(Records(copy, "kernel").EnumerateObject())
            .Concat(Records(copy, "responsibilities").EnumerateObject()).Select(list => list.Name).ToHashSet();
        Listed().Matches(document).SelectMany(row => Name().Matches(row.Value)).Select(match => match.Groups["name"].Value)
            .Where(name => !lists.Contains(name)).ShouldBeEmpty("the document names lists that the copy has not");
    }

    private static async Task<(Guid Person, Guid Account)> SomebodyAsync(InstitutionHouse house, string number, string name)
    {
        var member = await house.AddMemberAsync(number, name, "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        await using var program = house.Inner.AsProgram();
        var profile = program.Db.AddAs(member.Id, new MemberProfile(member));
        profile.Describe(new ProfileFacts("she/her", null, [], ["Surveys"], []), ProfileAudiences.Usual, DateTime.UnixEpoch);
        // The house signs people in under the id of the person.
        var account = new Account(member.Email, member.DisplayName, member.Id) { Id = member.Id, PasswordHash = "secret-hash" };
        program.Db.Add(account);
        var by = new Signature(member.Id, member.DisplayName, house.Inner.Clock.GetUtcNow().UtcDateTime);
        var action = new ResponsibilityAction(
            new ActionPlan(
                house.Unit("MATH"), AcademicYear.Of(house.Today), new ActionFacts($"Action of {number}", null, ActionKind.Other, ["DEA-ORG-1"]),
                ActionOwner.Person(member.Id), new ActionDates(house.Today, house.Today)), by);
        program.Db.Add(action);
        program.Db.Add(new ActionComment(action.Id, $"A word of {number}", by));
        program.Get<Notifier>().Tell([account.Id], "kernel.job-ended", [$"Work of {number}"]);
        await program.Db.SaveChangesAsync();
        return (member.Id, account.Id);
    }

    private static async Task<Dictionary<string, string>> CopyAsync(InstitutionHouse house, (Guid Person, Guid Account) whose)
    {
        await using var owner = await house.Inner.AsAsync([], whose.Person);
        await owner.Get<PrepareMyData>().RunAsync(new MyDataWork(whose.Account, whose.Person), new JobProgress(), default);
        var export = (await owner.Get<DataExports>().ListAsync(default)).Single();
        await using var contents = await owner.Get<FileStore>().OpenAsync(await owner.Get<DataExports>().FileAsync(export.Id, default));
        using var zip = new ZipArchive(contents);
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
            .ShouldBe((PersonalDataZip.Schema, PersonalDataZip.SchemaVersion, section));
        return root.GetProperty("records");
    }

    [GeneratedRegex(@"^\| \w* ?\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
