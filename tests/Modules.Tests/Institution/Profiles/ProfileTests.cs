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

    /// <summary>Tries every field with every audience for every kind of viewer.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_EachFieldAndAudience_IsShownToThatAudienceOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var owner = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        var colleague = await scenario.AddMemberAsync("f2", "Al Roy", "MATH");
        var joint = await scenario.AddMemberAsync("f3", "Cy Fox", "NURS");
        var stranger = await scenario.AddMemberAsync("f4", "Di Orr", "NURS");
        await AppointAsync(scenario, joint.Id, "MATH");
        var viewers = new Dictionary<string, (Func<Task<ActingUser>> Enter, Audience Standing)>
        {
            ["owner"] = (() => scenario.Base.AsAsync([], owner.Id), Audience.OnlyMe),
            ["office"] = (() => scenario.AsOfficeAsync(), Audience.Overseers),
            ["own dean"] = (() => scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"), stranger.Id), Audience.Overseers),
            ["other dean"] = (() => scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("PROF"), stranger.Id), Audience.Everybody),
            ["colleague"] = (() => scenario.Base.AsAsync(FacultyRole.Mentee, scenario.Unit("MATH"), colleague.Id), Audience.MyUnits),
            ["joint colleague"] = (() => scenario.Base.AsAsync([], joint.Id), Audience.MyUnits),
            ["stranger"] = (() => scenario.Base.AsAsync(FacultyRole.Mentor, scenario.Unit("NURS"), stranger.Id), Audience.Everybody),
            ["no person"] = (() => scenario.Base.AsAsync([]), Audience.Everybody),
        };

        foreach (var audience in Enum.GetValues<Audience>())
        {
            await DescribeAsync(scenario, owner.Id, audience);
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
    public async Task Profile_OfAFormerMember_IsShownToOverseersOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var gone = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        var colleague = await scenario.AddMemberAsync("f2", "Al Roy", "MATH");
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<MemberAccess>().ChangeAsync(gone.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(scenario.Today, actor.Day), default);

        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        await using var other = await scenario.Base.AsAsync([], colleague.Id);

        (await dean.Get<ProfileQuery>().FindAsync(gone.Id, default)).Record!.Status.ShouldBe(MemberStatus.Left);
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ProfileQuery>().FindAsync(gone.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => other.Get<ProfileQuery>().FindAsync(Guid.CreateVersion7(), default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_UpdatedByItsOwner_KeepsTextOutOfTheTrailAndDetectsConflicts(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var owner = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using (var first = await scenario.Base.AsAsync([], owner.Id))
            await first.Get<UpdateMyProfile>().RunAsync(SelfOf("zie/zir", UpdateMyProfile.NoVersion), ProfileAudiences.Default, default);

        await using var second = await scenario.Base.AsAsync([], owner.Id);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(
            () => second.Get<UpdateMyProfile>().RunAsync(SelfOf("xe/xem", UpdateMyProfile.NoVersion), ProfileAudiences.Default, default));

        await using var program = scenario.Base.AsSystem();
        (await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == owner.Id)).DisplayName.ShouldBe("Bobby Li");
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == owner.Id && entry.Kind == "institution.MemberProfile").ToListAsync();
        trail.ShouldHaveSingleItem().Fields.ShouldNotContain("zie/zir");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tags_InAnotherSpelling_TakeTheSpellingOthersShow(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        foreach (var (number, word, audience) in new[]
        {
            ("f1", "Mixed methods", Audience.Everybody), ("f2", "Mixed methods", Audience.Everybody), ("f3", "MIXED METHODS", Audience.Everybody),
            ("f4", "Secret craft", Audience.OnlyMe),
        })
        {
            var member = await scenario.AddMemberAsync(number, "Bo Li", "MATH");
            await using var other = await scenario.Base.AsAsync([], member.Id);
            await other.Get<UpdateMyProfile>().RunAsync(
                SelfOf(null, UpdateMyProfile.NoVersion, word), ProfileAudiences.Default.With(ProfileField.Expertise, audience), default);
        }

        var me = await scenario.AddMemberAsync("f5", "Al Roy", "HIST");
        await using var viewer = await scenario.Base.AsAsync([], me.Id);
        await viewer.Get<UpdateMyProfile>().RunAsync(SelfOf(null, UpdateMyProfile.NoVersion, "mixed Methods", "secret Craft"), ProfileAudiences.Default, default);

        (await viewer.Get<UpdateMyProfile>().FindProfileAsync(default))!.TagsOf(TagKind.Expertise).ShouldBe(["Mixed methods", "secret Craft"]);
        (await viewer.Get<TagSuggestions>().ListAsync(TagKind.Expertise, default)).ShouldBe(["Mixed methods", "secret Craft"]);
    }

    private static MyProfileDetails SelfOf(string? pronouns, int version, params string[] expertise) => new(
        "Bobby", pronouns, null,
        new Dictionary<TagKind, IReadOnlyList<string?>> { [TagKind.Languages] = [], [TagKind.Expertise] = expertise, [TagKind.Interests] = [] }, version);

    /// <summary>Raises the audience to the field's minimum, because overseers always see institutional fields.</summary>
    private static Audience AtLeast(Audience audience, string field) =>
        ProfileAudiences.MinimumOf(Enum.Parse<ProfileField>(field)) is var least && audience < least ? least : audience;

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

    private static async Task DescribeAsync(InstitutionScenario scenario, Guid id, Audience audience)
    {
        await using var program = scenario.Base.AsSystem();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == id);
        member.SetCampus("Riverside");
        var profile = await program.Db.Set<MemberProfile>().SingleOrDefaultAsync(profile => profile.Id == id) ?? program.Db.AddWithId(id, new MemberProfile(member));
        var audiences = Fields.Aggregate(
            ProfileAudiences.Default, (chosen, field) => chosen.With(Enum.Parse<ProfileField>(field), AtLeast(audience, field)));
        profile.Update(new ProfileDetails("she/her", "0000-0002-1825-0097", ["English"], ["Surveys"], ["Budgets"]), audiences, DateTime.UnixEpoch);
        profile.SetPhoto(Guid.CreateVersion7(), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
    }

    private static async Task AppointAsync(InstitutionScenario scenario, Guid member, string unit)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<AppointmentCommands>().AppointAsync(member, scenario.Unit(unit), new AppointmentTerms(20, scenario.Today), default);
    }
}
