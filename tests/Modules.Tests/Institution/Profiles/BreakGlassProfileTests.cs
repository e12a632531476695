using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Platform.BreakGlass;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Profiles;

/// <summary>Break-glass shows a hidden profile in full to the requester and to nobody else.</summary>
public sealed class BreakGlassProfileTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_HiddenByItsOwner_IsShownInFullOnlyWhileAccessIsOpen(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        await HideProfileAsync(scenario);
        await ShouldBeHiddenAsync(scenario, scenario.Requester);

        var id = await scenario.OpenedAsync(hours: 4);
        await using (var requester = await scenario.AsAsync(scenario.Requester))
        {
            var full = await requester.Get<ProfileQuery>().FindAsync(scenario.Owner, default);
            (full.Pronouns, full.Orcid, full.HasPhoto, full.Opening!.RequestId).ShouldBe(("she/her", "0000-0002-1825-0097", true, id));
            full.Expertise.ShouldBe(["Surveys"]);
            full.Audiences.ShouldBeNull("for whom each field is, only its owner is told");
            (await requester.Get<ProfileQuery>().GetPhotoIdAsync(scenario.Owner, default)).ShouldNotBe(Guid.Empty);
        }

        await ShouldBeHiddenAsync(scenario, scenario.Admin);
        await ShouldBeHiddenAsync(scenario, scenario.Mediator);
        scenario.Clock.Pass(TimeSpan.FromHours(4));
        await ShouldBeHiddenAsync(scenario, scenario.Requester);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_ViewedByBreakGlass_IsInTheOwnersAccessLogWithTheReason(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        await HideProfileAsync(scenario);
        await scenario.OpenedAsync();
        await using (var requester = await scenario.AsAsync(scenario.Requester))
            await requester.Get<ProfileQuery>().FindAsync(scenario.Owner, default);

        await using var owner = await scenario.AsAsync(scenario.Owner);
        (await owner.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows.Select(row => row.Purpose)
            .ShouldBe(["platform.break-glass", "institution.person-page"], ignoreOrder: true);
        var opening = (await owner.Get<BreakGlassQuery>().ListMineAsync(default)).ShouldHaveSingleItem();
        (opening.Request.Reason, opening.State).ShouldBe((BreakGlassScenario.Reason, BreakGlassState.Open));
        opening.Names.Values.Select(person => person.Name).ShouldBe(["Ola Office", "Ada Admin", "Mia Mediator", "Bo Li"], ignoreOrder: true);
        await using var other = await scenario.AsAsync(scenario.Admin);
        (await other.Get<BreakGlassQuery>().ListMineAsync(default)).ShouldBeEmpty();
    }

    private static async Task HideProfileAsync(BreakGlassScenario scenario)
    {
        await using var program = scenario.Institution.Base.AsSystem();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == scenario.Owner);
        var audiences = ProfileAudiences.Fields.Aggregate(ProfileAudiences.Default, (chosen, field) => chosen.With(field, ProfileAudiences.MinimumOf(field)));
        var profile = program.Db.AddWithId(member.Id, new MemberProfile(member));
        profile.Update(new ProfileDetails("she/her", "0000-0002-1825-0097", [], ["Surveys"], []), audiences, DateTime.UnixEpoch);
        profile.SetPhoto(Guid.CreateVersion7(), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
    }

    private static async Task ShouldBeHiddenAsync(BreakGlassScenario scenario, Guid viewer)
    {
        await using var actor = await scenario.AsAsync(viewer);
        var view = await actor.Get<ProfileQuery>().FindAsync(scenario.Owner, default);
        (view.Pronouns, view.Orcid, view.HasPhoto, view.Opening).ShouldBe((null, null, false, null));
        view.Expertise.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => actor.Get<ProfileQuery>().GetPhotoIdAsync(scenario.Owner, default));
    }
}
