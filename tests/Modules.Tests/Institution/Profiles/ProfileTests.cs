using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Profiles;

public sealed class ProfileTests
{
    private static readonly string[] Fields = ["Email", "Campus", "Career", "Pronouns", "Orcid", "Languages", "Expertise", "Interests", "Photo"];

    /// <summary>Each field × each audience × each kind of viewer: seen exactly by those whom the audience includes.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_OfEachFieldAndAudience_IsSeenByThoseItIsForAlone(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var owner = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        var colleague = await house.AddMemberAsync("f2", "Al Roy", "MATH");
        var joint = await house.AddMemberAsync("f3", "Cy Fox", "NURS");
        var stranger = await house.AddMemberAsync("f4", "Di Orr", "NURS");
        await AppointAsync(house, joint.Id, "MATH");
        var viewers = new Dictionary<string, (Func<Task<Actor>> Enter, Audience Standing)>
        {
            ["owner"] = (() => house.Inner.AsAsync([], owner.Id), Audience.OnlyMe),
            ["office"] = (() => house.AsOfficeAsync(), Audience.Overseers),
            ["own dean"] = (() => house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"), stranger.Id), Audience.Overseers),
            ["other dean"] = (() => house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("PROF"), stranger.Id), Audience.Everybody),
            ["colleague"] = (() => house.Inner.AsAsync(FacultyRole.Mentee, house.Unit("MATH"), colleague.Id), Audience.MyUnits),
            ["joint colleague"] = (() => house.Inner.AsAsync([], joint.Id), Audience.MyUnits),
            ["stranger"] = (() => house.Inner.AsAsync(FacultyRole.Mentor, house.Unit("NURS"), stranger.Id), Audience.Everybody),
            ["no person"] = (() => house.Inner.AsAsync([]), Audience.Everybody),
        };

        foreach (var audience in Enum.GetValues<Audience>())
        {
            await DescribeAsync(house, owner.Id, audience);
            foreach (var (who, (enter, standing)) in viewers)
            {
                await using var viewer = await enter();
                var seen = Seen(await viewer.Get<ProfileQuery>().FindAsync(owner.Id, default));
                var expected = Fields.Where(field => AtLeast(audience, field) >= standing);
                seen.Order().ShouldBe(expected.Order(), $"{who}, shown to {audience}");
            }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_OfOneWhoLeft_IsKnownToOverseersOnly(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var gone = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        var colleague = await house.AddMemberAsync("f2", "Al Roy", "MATH");
        await using (var office = await house.AsOfficeAsync())
            await office.Get<ManagePeople>().LeaveAsync(gone.Id, house.Today, default);

        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        await using var other = await house.Inner.AsAsync([], colleague.Id);

        (await dean.Get<ProfileQuery>().FindAsync(gone.Id, default)).Record!.Status.ShouldBe(MemberStatus.Left);
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ProfileQuery>().FindAsync(gone.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ProfileQuery>().FindAsync(Guid.CreateVersion7(), default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_DescribedByItsOwner_IsStoredWithoutWordsInTheTrailAndNoticesASecondEditor(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var owner = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await using (var first = await house.Inner.AsAsync([], owner.Id))
            await first.Get<DescribeMyself>().RunAsync(SelfOf("zie/zir", DescribeMyself.None), ProfileAudiences.Usual, default);

        await using var second = await house.Inner.AsAsync([], owner.Id);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => second.Get<DescribeMyself>().RunAsync(SelfOf("xe/xem", DescribeMyself.None), ProfileAudiences.Usual, default));

        await using var program = house.Inner.AsProgram();
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == owner.Id)).DisplayName.ShouldBe("Bobby Li");
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == owner.Id && entry.Kind == "institution.MemberProfile").ToListAsync();
        trail.ShouldHaveSingleItem().Fields.ShouldNotContain("zie/zir");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tags_GivenInAnotherSpelling_TakeTheOneThatOthersShow(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        foreach (var (number, word, audience) in new[]
        {
            ("f1", "Mixed methods", Audience.Everybody), ("f2", "Mixed methods", Audience.Everybody), ("f3", "MIXED METHODS", Audience.Everybody),
            ("f4", "Secret craft", Audience.OnlyMe),
        })
        {
            var member = await house.AddMemberAsync(number, "Bo Li", "MATH");
            await using var other = await house.Inner.AsAsync([], member.Id);
            await other.Get<DescribeMyself>().RunAsync(
                SelfOf(null, DescribeMyself.None, word), ProfileAudiences.Usual.With(ProfileField.Expertise, audience), default);
        }

        var me = await house.AddMemberAsync("f5", "Al Roy", "HIST");
        await using var viewer = await house.Inner.AsAsync([], me.Id);
        await viewer.Get<DescribeMyself>().RunAsync(SelfOf(null, DescribeMyself.None, "mixed Methods", "secret Craft"), ProfileAudiences.Usual, default);

        (await viewer.Get<DescribeMyself>().MineAsync(default))!.TagsOf(TagKind.Expertise).ShouldBe(["Mixed methods", "secret Craft"]);
        (await viewer.Get<TagSuggestions>().OfAsync(TagKind.Expertise, default)).ShouldBe(["Mixed methods", "secret Craft"]);
    }

    private static Self SelfOf(string? pronouns, int version, params string[] expertise) => new(
        "Bobby", pronouns, null,
        new Dictionary<TagKind, IReadOnlyList<string?>> { [TagKind.Languages] = [], [TagKind.Expertise] = expertise, [TagKind.Interests] = [] }, version);

    /// <summary>What the institution's record holds cannot be kept from overseers.</summary>
    private static Audience AtLeast(Audience audience, string field) =>
        ProfileAudiences.LeastOf(Enum.Parse<ProfileField>(field)) is var least && audience < least ? least : audience;

    private static IEnumerable<string> Seen(ProfileView view)
    {
        var values = new Dictionary<string, object?>
        {
            ["Email"] = view.Email, ["Campus"] = view.Campus, ["Career"] = view.Career, ["Pronouns"] = view.Pronouns, ["Orcid"] = view.Orcid,
            ["Languages"] = view.Languages.Count > 0 ? view.Languages : null, ["Expertise"] = view.Expertise.Count > 0 ? view.Expertise : null,
            ["Interests"] = view.Interests.Count > 0 ? view.Interests : null, ["Photo"] = view.HasPhoto ? true : null,
        };
        return values.Where(field => field.Value is not null).Select(field => field.Key);
    }

    private static async Task DescribeAsync(InstitutionHouse house, Guid id, Audience audience)
    {
        await using var program = house.Inner.AsProgram();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == id);
        member.WorkAt("Riverside");
        var profile = await program.Db.Set<MemberProfile>().SingleOrDefaultAsync(profile => profile.Id == id) ?? program.Db.AddAs(id, new MemberProfile(member));
        var audiences = Fields.Aggregate(
            ProfileAudiences.Usual, (chosen, field) => chosen.With(Enum.Parse<ProfileField>(field), AtLeast(audience, field)));
        profile.Describe(new ProfileFacts("she/her", "0000-0002-1825-0097", ["English"], ["Surveys"], ["Budgets"]), audiences, DateTime.UnixEpoch);
        profile.ShowPhoto(Guid.CreateVersion7(), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
    }

    private static async Task AppointAsync(InstitutionHouse house, Guid member, string unit)
    {
        await using var office = await house.AsOfficeAsync();
        await office.Get<ManageAppointments>().AppointAsync(member, house.Unit(unit), new AppointmentTerms(20, house.Today), default);
    }
}
