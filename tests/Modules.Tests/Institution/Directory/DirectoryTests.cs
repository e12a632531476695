using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Directory;

public sealed class DirectoryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Directory_ByTagNameAndUnit_MatchesOnlyWhatTheViewerMaySee(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var open = await AddAsync(scenario, "f1", "Bo Álvarez", "MATH", Audience.Everybody);
        await AddAsync(scenario, "f2", "Al Øst", "MATH", Audience.MyUnits);
        await AddAsync(scenario, "f3", "Cy Zorn", "MATH", Audience.Overseers);
        var secret = await AddAsync(scenario, "f4", "Di Ames", "MATH", Audience.OnlyMe);
        var stranger = await scenario.AddMemberAsync("f5", "Ed Orr", "NURS");

        await using var outside = await scenario.Base.AsAsync([], stranger.Id);
        await using var colleague = await scenario.Base.AsAsync([], open.Id);
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"), stranger.Id);
        await using var office = await scenario.AsOfficeAsync();
        await using var owner = await scenario.Base.AsAsync([], secret.Id);

        (await NamesAsync(outside, new(null, null, "surveys"))).ShouldBe(["Bo Álvarez"]);
        (await NamesAsync(colleague, new(null, null, "Surveys"))).ShouldBe(["Bo Álvarez", "Al Øst"]);
        (await NamesAsync(dean, new(null, null, "Surveys"))).ShouldBe(["Bo Álvarez", "Al Øst", "Cy Zorn"]);
        (await NamesAsync(office, new(null, null, "Surveys"))).ShouldBe(["Bo Álvarez", "Al Øst", "Cy Zorn"]);
        (await NamesAsync(owner, new(null, null, "Surveys"))).ShouldBe(["Bo Álvarez", "Di Ames", "Al Øst"]);

        (await NamesAsync(outside, new(null, "surv", null))).ShouldBe(["Bo Álvarez"]);
        (await NamesAsync(outside, new(null, "ost", null))).ShouldBe(["Al Øst"]);
        (await NamesAsync(outside, new(null, "f2@", null))).ShouldBeEmpty("an address may be hidden");
        (await NamesAsync(outside, new("MATH", null, null))).ShouldBe(["Bo Álvarez", "Di Ames", "Al Øst", "Cy Zorn"]);
        (await NamesAsync(outside, new("NOPE", null, null))).ShouldBeEmpty();
        (await NamesAsync(office, new(null, null, "English"))).ShouldBeEmpty("languages are on the profile alone");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PeopleList_ByTrackStageStatusAndTag_ReturnsOnlyMatches(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await AddAsync(scenario, "f1", "Bo Li", "MATH", Audience.Everybody);
        await AddAsync(scenario, "f2", "Al Roy", "MATH", Audience.OnlyMe);
        await using (var program = scenario.Base.AsSystem())
        {
            Change("f3", "Early", "Bird", "Assistant Professor", "Clinical", scenario.Today.AddYears(-2));
            Change("f4", "Mid", "Rank", "Associate Professor", "Clinical", scenario.Today.AddYears(-30));
            Change("f5", "Just", "Five", "Lecturer", "Teaching", scenario.Today.AddYears(-5));
            Change("f6", "Nearly", "Sixteen", "Lecturer", "Teaching", scenario.Today.AddYears(-16).AddDays(1));
            Change("f7", "Now", "Sixteen", "Lecturer", "Teaching", scenario.Today.AddYears(-16));
            await program.Db.SaveChangesAsync();
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f7")).Leave(scenario.Today, scenario.Today);
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f3")).GoOnLeave(scenario.Today, null, scenario.Today);
            await program.Db.SaveChangesAsync();

            void Change(string number, string first, string last, string rank, string track, DateOnly since) => program.Db.Add(new FacultyMember(
                number, new MemberDetails(first, last, $"{number}@example.edu", scenario.Unit("HIST"), rank, track, null, since)));
        }

        await using var office = await scenario.AsOfficeAsync();
        (await NamesAsync(new(null, null, null, Track: "Clinical"))).ShouldBe(["Early Bird", "Mid Rank"]);
        (await NamesAsync(new(null, null, null, Stage: CareerStage.Early))).ShouldBe(["Early Bird"]);
        (await NamesAsync(new(null, null, null, Stage: CareerStage.Mid))).ShouldBe(["Just Five", "Mid Rank", "Nearly Sixteen"]);
        (await NamesAsync(new(null, null, null, Stage: CareerStage.Senior))).ShouldBe(["Bo Li", "Al Roy"]);
        (await NamesAsync(new(null, null, null, Status: MemberStatus.Left))).ShouldBe(["Now Sixteen"]);
        (await NamesAsync(new(null, null, null, Status: MemberStatus.OnLeave))).ShouldBe(["Early Bird"]);
        (await NamesAsync(new(null, null, null, Tag: "SURVEYS"))).ShouldBe(["Bo Li"]);
        (await NamesAsync(new(null, null, "now", Status: MemberStatus.Left))).ShouldBe(["Now Sixteen"]);

        async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter)
        {
            var table = office.Get<PeopleListQuery>();
            var rows = await table.RowsAsync(filter, default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Names_NormalizedByAnOlderVersion_AreNormalizedAgainAtStartup(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var member = await scenario.AddMemberAsync("f1", "Bo Øst", "MATH");
        await using (var program = scenario.Base.AsSystem())
            await program.Db.Set<FacultyMember>().ExecuteUpdateAsync(set => set.SetProperty(each => each.SearchName, "øst bo"));

        await using (var program = scenario.Base.AsSystem())
            await program.Get<IEnumerable<FacultyDev.Kernel.Data.IStartupTask>>().OfType<NormalizeSearchNamesStartupTask>().Single().RunAsync(default);

        (await scenario.MemberAsync("f1"))!.SearchName.ShouldBe("ost bo");
        member.SearchName.ShouldBe("ost bo");
    }

    private static async Task<IEnumerable<string>> NamesAsync(ActingUser viewer, DirectoryFilter filter) =>
        ((TableResult<DirectoryRow>)await viewer.Get<DirectoryListQuery>().LoadAsync(filter, new TableRequest(), default)).Rows.Select(row => row.Name);

    private static async Task<FacultyMember> AddAsync(InstitutionScenario scenario, string number, string name, string unit, Audience expertise)
    {
        var member = await scenario.AddMemberAsync(number, name, unit);
        await using var program = scenario.Base.AsSystem();
        var profile = program.Db.AddWithId(member.Id, new MemberProfile(member));
        profile.Update(
            new ProfileDetails(null, null, ["English"], ["Surveys"], []), ProfileAudiences.Default.With(ProfileField.Expertise, expertise), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
        return member;
    }
}
