using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Directory;

public sealed class DirectoryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Directory_ByWordNameAndUnit_FindsOnlyByWhatIsShownToTheViewer(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var open = await AddAsync(house, "f1", "Bo Álvarez", "MATH", Audience.Everybody);
        await AddAsync(house, "f2", "Al Øst", "MATH", Audience.MyUnits);
        await AddAsync(house, "f3", "Cy Zorn", "MATH", Audience.Overseers);
        var secret = await AddAsync(house, "f4", "Di Ames", "MATH", Audience.OnlyMe);
        var stranger = await house.AddMemberAsync("f5", "Ed Orr", "NURS");

        await using var outside = await house.Inner.AsAsync([], stranger.Id);
        await using var colleague = await house.Inner.AsAsync([], open.Id);
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"), stranger.Id);
        await using var office = await house.AsOfficeAsync();
        await using var owner = await house.Inner.AsAsync([], secret.Id);

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
    public async Task PeopleList_ByTrackStageStatusAndWord_GivesThoseAlone(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await AddAsync(house, "f1", "Bo Li", "MATH", Audience.Everybody);
        await AddAsync(house, "f2", "Al Roy", "MATH", Audience.OnlyMe);
        await using (var program = house.Inner.AsProgram())
        {
            Change("f3", "Early", "Bird", "Assistant Professor", "Clinical", house.Today.AddYears(-2));
            Change("f4", "Mid", "Rank", "Associate Professor", "Clinical", house.Today.AddYears(-30));
            Change("f5", "Just", "Five", "Lecturer", "Teaching", house.Today.AddYears(-5));
            Change("f6", "Nearly", "Sixteen", "Lecturer", "Teaching", house.Today.AddYears(-16).AddDays(1));
            Change("f7", "Now", "Sixteen", "Lecturer", "Teaching", house.Today.AddYears(-16));
            await program.Db.SaveChangesAsync();
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f7")).Leave(house.Today, house.Today);
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f3")).GoOnLeave(house.Today, null, house.Today);
            await program.Db.SaveChangesAsync();

            void Change(string number, string first, string last, string rank, string track, DateOnly since) => program.Db.Add(new FacultyMember(
                number, new MemberFacts(first, last, $"{number}@example.edu", house.Unit("HIST"), rank, track, null, since)));
        }

        await using var office = await house.AsOfficeAsync();
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
            var table = office.Get<PeopleTable>();
            var rows = await table.RowsAsync(filter, default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Names_FoldedByAnOlderVersion_AreFoldedAnewAtTheStart(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var member = await house.AddMemberAsync("f1", "Bo Øst", "MATH");
        await using (var program = house.Inner.AsProgram())
            await program.Db.Set<FacultyMember>().ExecuteUpdateAsync(set => set.SetProperty(each => each.SearchName, "øst bo"));

        await using (var program = house.Inner.AsProgram())
            await program.Get<IEnumerable<FacultyDev.Kernel.Data.IDefaults>>().OfType<RefoldNames>().Single().EnsureAsync(default);

        (await house.MemberAsync("f1"))!.SearchName.ShouldBe("ost bo");
        member.SearchName.ShouldBe("ost bo");
    }

    private static async Task<IEnumerable<string>> NamesAsync(Actor viewer, DirectoryFilter filter) =>
        ((TableResult<DirectoryRow>)await viewer.Get<DirectoryTable>().LoadAsync(filter, new TableRequest(), default)).Rows.Select(row => row.Name);

    private static async Task<FacultyMember> AddAsync(InstitutionHouse house, string number, string name, string unit, Audience expertise)
    {
        var member = await house.AddMemberAsync(number, name, unit);
        await using var program = house.Inner.AsProgram();
        var profile = program.Db.AddAs(member.Id, new MemberProfile(member));
        profile.Describe(
            new ProfileFacts(null, null, ["English"], ["Surveys"], []), ProfileAudiences.Usual.With(ProfileField.Expertise, expertise), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
        return member;
    }
}
