using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Kernel.BreakGlass;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Profiles;

/// <summary>Somebody's page whole, for whom break-glass opened it, and for nobody else.</summary>
public sealed class BreakGlassProfileTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_OfWhoKeepsToThemselves_IsWholeWhileOpenAndOnlyThen(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        await KeepToThemselvesAsync(house);
        await IsCutAsync(house, house.Asker);

        var id = await house.OpenedAsync(hours: 4);
        await using (var asker = await house.AsAsync(house.Asker))
        {
            var whole = await asker.Get<ProfileQuery>().FindAsync(house.Owner, default);
            (whole.Pronouns, whole.Orcid, whole.HasPhoto, whole.Opening!.RequestId).ShouldBe(("she/her", "0000-0002-1825-0097", true, id));
            whole.Expertise.ShouldBe(["Surveys"]);
            whole.Audiences.ShouldBeNull("for whom each field is, only its owner is told");
            (await asker.Get<ProfileQuery>().PhotoAsync(house.Owner, default)).ShouldNotBe(Guid.Empty);
        }

        await IsCutAsync(house, house.Admin);
        await IsCutAsync(house, house.Mediator);
        house.Clock.Pass(TimeSpan.FromHours(4));
        await IsCutAsync(house, house.Asker);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Profile_SeenByBreakGlass_IsAmongTheOwnersReadsWithTheReason(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        await KeepToThemselvesAsync(house);
        await house.OpenedAsync();
        await using (var asker = await house.AsAsync(house.Asker))
            await asker.Get<ProfileQuery>().FindAsync(house.Owner, default);

        await using var owner = await house.AsAsync(house.Owner);
        (await owner.Get<ReadsQuery>().MineAsync(new TableRequest(), default)).Rows.Select(row => row.Purpose)
            .ShouldBe(["kernel.break-glass", "institution.person-page"], ignoreOrder: true);
        var opening = (await owner.Get<BreakGlassQuery>().OfMineAsync(default)).ShouldHaveSingleItem();
        (opening.Request.Reason, opening.State).ShouldBe((GlassHouse.Reason, BreakGlassState.Open));
        opening.Names.Values.Select(person => person.Name).ShouldBe(["Ola Office", "Ada Admin", "Mia Mediator", "Bo Li"], ignoreOrder: true);
        await using var other = await house.AsAsync(house.Admin);
        (await other.Get<BreakGlassQuery>().OfMineAsync(default)).ShouldBeEmpty();
    }

    private static async Task KeepToThemselvesAsync(GlassHouse house)
    {
        await using var program = house.Inner.Inner.AsProgram();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.Id == house.Owner);
        var audiences = ProfileAudiences.Fields.Aggregate(ProfileAudiences.Usual, (chosen, field) => chosen.With(field, ProfileAudiences.LeastOf(field)));
        var profile = program.Db.AddAs(member.Id, new MemberProfile(member));
        profile.Describe(new ProfileFacts("she/her", "0000-0002-1825-0097", [], ["Surveys"], []), audiences, DateTime.UnixEpoch);
        profile.ShowPhoto(Guid.CreateVersion7(), DateTime.UnixEpoch);
        await program.Db.SaveChangesAsync();
    }

    private static async Task IsCutAsync(GlassHouse house, Guid viewer)
    {
        await using var actor = await house.AsAsync(viewer);
        var view = await actor.Get<ProfileQuery>().FindAsync(house.Owner, default);
        (view.Pronouns, view.Orcid, view.HasPhoto, view.Opening).ShouldBe((null, null, false, null));
        view.Expertise.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => actor.Get<ProfileQuery>().PhotoAsync(house.Owner, default));
    }
}
