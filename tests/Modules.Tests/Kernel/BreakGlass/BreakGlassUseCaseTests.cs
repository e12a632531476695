using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.BreakGlass;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Appointment = FacultyDev.Institution.Supervision.Appointment;

namespace FacultyDev.Modules.Tests.Kernel.BreakGlass;

/// <summary>Asking, deciding and ending, as somebody does it; what others are told and what stays written.</summary>
public sealed class BreakGlassUseCaseTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_AfterTwoAgreed_IsForTheAskerAloneAndEndsByTheClock(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.AskAsync(hours: 8);
        (await house.FindOpenAsync(house.Asker)).ShouldBeNull("nobody has agreed");
        await house.ApproveAsync(id, house.Admin);
        (await house.FindOpenAsync(house.Asker)).ShouldBeNull("one is not enough");
        await house.ApproveAsync(id, house.Mediator);

        (await house.FindOpenAsync(house.Asker)).ShouldBe(new BreakGlassOpening(id, house.Clock.GetUtcNow().UtcDateTime.AddHours(8)));
        (await house.FindOpenAsync(house.Admin)).ShouldBeNull("who agreed does not see");
        (await house.FindOpenAsync(house.Mediator)).ShouldBeNull();
        (await house.FindOpenAsync(house.Owner)).ShouldBeNull("what is one's own needs no opening");
        house.Clock.Pass(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        (await house.FindOpenAsync(house.Asker)).ShouldNotBeNull();
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        (await house.FindOpenAsync(house.Asker)).ShouldBeNull("the time is over");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_ClosedEarlyByWhoAgreed_EndsAndAskerAndOwnerHearOfIt(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.OpenedAsync();
        await using (var admin = await house.AsAsync(house.Admin))
            await admin.Get<EndBreakGlass>().CloseAsync(id, await house.VersionAsync(id), default);

        (await house.FindOpenAsync(house.Asker)).ShouldBeNull();
        (await house.InboxAsync(house.Asker))[0].ShouldContain("closed early");
        (await house.InboxAsync(house.Owner))[0].ShouldContain("closed early");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Open_OnceTheAskerLostTheRoleOrDecidesAboutTheOwner_Rests(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        await house.OpenedAsync();
        await using (var former = await house.Inner.Inner.AsAsync([], house.Asker))
            (await former.Get<IBreakGlass>().FindOpenAsync(house.Owner, DataClasses.PersonnelRecord)).ShouldBeNull("the role has ended");
        RoleGrant[] leads = [new(FacultyRole.CareerDevelopmentOffice, null), new(FacultyRole.DeansOffice, house.Inner.Unit("ARTS"))];
        await using (var dean = await house.Inner.Inner.AsAsync(leads, house.Asker))
            (await dean.Get<IBreakGlass>().FindOpenAsync(house.Owner, DataClasses.PersonnelRecord)).ShouldBeNull("the asker leads the owner's school now");

        (await house.FindOpenAsync(house.Asker)).ShouldNotBeNull();
        await SuperviseAsync(house, house.Owner, house.Asker);
        (await house.FindOpenAsync(house.Asker)).ShouldBeNull("the asker evaluates the owner now");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approve_ByAskerTwiceOrByTheOwner_IsRefused(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.AskAsync();
        (await Should.ThrowAsync<DomainException>(() => house.ApproveAsync(id, house.Asker))).Code.ShouldBe("kernel.break-glass-own-request");
        await house.ApproveAsync(id, house.Admin);
        (await Should.ThrowAsync<DomainException>(() => house.ApproveAsync(id, house.Admin))).Code.ShouldBe("kernel.break-glass-twice");
        await Should.ThrowAsync<NotFoundException>(() => house.ApproveAsync(id, house.Owner));

        var aboutAdmin = await house.AskAsync(owner: house.Admin);
        await Should.ThrowAsync<NotFoundException>(() => house.ApproveAsync(aboutAdmin, house.Admin), "who it is about does not know of it");
        await using var admin = await house.AsAsync(house.Admin);
        await Should.ThrowAsync<NotFoundException>(() => admin.Get<BreakGlassQuery>().FindAsync(aboutAdmin, default));
        (await admin.Get<BreakGlassQuery>().ListAsync(null, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe([id]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approve_FromTheSameVersionAtOnce_LetsOneThroughOnly(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.AskAsync();
        var seen = await house.VersionAsync(id);
        await house.ApproveAsync(id, house.Admin);
        await using var mediator = await house.AsAsync(house.Mediator);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mediator.Get<DecideBreakGlass>().ApproveAsync(id, seen, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_AboutWhoseCareerOneDecides_IsRefusedAndSoIsDeciding(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        await SuperviseAsync(house, house.Owner, house.Admin);
        (await Should.ThrowAsync<DomainException>(() => house.AskAsync(asker: house.Admin))).Code.ShouldBe("kernel.break-glass-conflict");
        var id = await house.AskAsync();
        (await Should.ThrowAsync<DomainException>(() => house.ApproveAsync(id, house.Admin))).Code.ShouldBe("kernel.break-glass-conflict");
        await using var admin = await house.AsAsync(house.Admin);
        (await admin.Get<BreakGlassQuery>().FindAsync(id, default)).Rights.ShouldBe(new BreakGlassRights(false, false, false, IsConflicted: true));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ask_BeyondOnesUnitsTwiceOrForAnotherClass_IsRefused(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var local = await house.AddAsync("f5", "Lou Local", "NURS", new RoleGrant(FacultyRole.Mediator, house.Inner.Unit("PROF")));
        var nurse = await house.AddAsync("f6", "Nia Nurse", "NURS");
        await Should.ThrowAsync<NotFoundException>(() => house.AskAsync(asker: local), "the owner is of another school");
        var own = await house.AskAsync(asker: local, owner: nurse);
        var others = await house.AskAsync();
        await Should.ThrowAsync<NotFoundException>(() => house.ApproveAsync(others, local), "approving is for the whole institution");
        await using (var actor = await house.AsAsync(local))
            (await actor.Get<BreakGlassQuery>().ListAsync(null, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe([own]);

        (await Should.ThrowAsync<DomainException>(() => house.AskAsync())).Code.ShouldBe("kernel.break-glass-asked-already");
        await using var asker = await house.AsAsync(house.Asker);
        await Should.ThrowAsync<NotFoundException>(() => asker.Get<AskBreakGlass>().RunAsync(
            new BreakGlassAsk(house.Owner, "Demographic self-identification", GlassHouse.Reason, null, 8), default));
        await Should.ThrowAsync<ArgumentException>(() => asker.Get<IBreakGlass>().FindOpenAsync(house.Owner, "Demographic self-identification"));
        house.Clock.Pass(TimeSpan.FromDays(7));
        await house.AskAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notices_OfEachStep_ReachWhomItConcerns(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.AskAsync(reason: new string('x', 400));
        (await house.InboxAsync(house.Admin)).ShouldHaveSingleItem().ShouldNotContain("Bo Li");
        (await house.InboxAsync(house.Mediator)).Count.ShouldBe(1);
        (await house.InboxAsync(house.Owner)).ShouldBeEmpty("nothing is open yet");
        await house.ApproveAsync(id, house.Admin);
        (await house.InboxAsync(house.Asker)).ShouldHaveSingleItem().ShouldContain("One of two");
        await house.ApproveAsync(id, house.Mediator);

        (await house.InboxAsync(house.Asker)).Count.ShouldBe(2);
        var told = (await house.InboxAsync(house.Owner)).ShouldHaveSingleItem();
        foreach (var part in (string[])["Ola Office", "What the institution holds", "23 Nov 2026, 17:30 UTC", new string('x', 400), "Ada Admin", "Mia Mediator"])
            told.ShouldContain(part);

        await using var program = house.Inner.Inner.AsProgram();
        await program.Get<NoticePost>().SendUrgentAsync(default);
        var letter = await program.Db.Set<OutgoingMail>().SingleAsync(mail => mail.To == "f1@example.edu");
        letter.Text.ShouldContain("Mia Mediator");
        letter.Subject.ShouldBe("A notice waits for you", "a reason does not stand in the list of a mailbox");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refuse_WithAReason_TellsTheAskerAndNeverTheOwner(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.AskAsync();
        await using (var mediator = await house.AsAsync(house.Mediator))
            await mediator.Get<DecideBreakGlass>().RefuseAsync(id, await house.VersionAsync(id), "Ask them", default);

        (await house.InboxAsync(house.Asker)).ShouldHaveSingleItem().ShouldContain("refused");
        (await house.InboxAsync(house.Owner)).ShouldBeEmpty();
        await using var asker = await house.AsAsync(house.Asker);
        (await asker.Get<BreakGlassQuery>().FindAsync(id, default)).Steps[^1].Why.ShouldBe("Ask them");
        await using var owner = await house.AsAsync(house.Owner);
        (await owner.Get<BreakGlassQuery>().OfMineAsync(default)).ShouldBeEmpty("nothing of theirs was opened");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_ByState_HasThoseThatStandSoByTheClock(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var lapsed = await house.AskAsync();
        house.Clock.Pass(TimeSpan.FromDays(7));
        var opened = await house.OpenedAsync(hours: 2);
        var withdrawn = await house.AskAsync(owner: house.Mediator);
        await using var asker = await house.AsAsync(house.Asker);
        await asker.Get<EndBreakGlass>().WithdrawAsync(withdrawn, await house.VersionAsync(withdrawn), default);

        await StandsAsync(BreakGlassState.Lapsed, lapsed);
        await StandsAsync(BreakGlassState.Open, opened);
        await StandsAsync(BreakGlassState.Withdrawn, withdrawn);
        await StandsAsync(BreakGlassState.Over);
        house.Clock.Pass(TimeSpan.FromHours(2));
        await StandsAsync(BreakGlassState.Over, opened);
        await StandsAsync(BreakGlassState.Open);
        await StandsAsync(null, withdrawn, opened, lapsed);

        async Task StandsAsync(BreakGlassState? state, params Guid[] ids) =>
            (await asker.Get<BreakGlassQuery>().ListAsync(state, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe(ids, $"{state}");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Trail_OfEachVerb_HasTheReasonAndWhoDidIt(DatabaseKind kind)
    {
        await using var house = await GlassHouse.OpenAsync(kind);
        var id = await house.OpenedAsync();
        await using (var asker = await house.AsAsync(house.Asker))
            await asker.Get<EndBreakGlass>().CloseAsync(id, await house.VersionAsync(id), default);

        await using var program = house.Inner.Inner.AsProgram();
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == id).OrderBy(entry => entry.Id).ToListAsync();
        trail.Select(entry => entry.ActorId).ShouldBe([house.Asker, house.Admin, house.Mediator, house.Asker]);
        trail[0].Fields.ShouldContain(GlassHouse.Reason);
        trail[1].Fields.ShouldContain("Agreed");
        trail[2].Fields.ShouldContain("Granted");
        trail[3].Fields.ShouldContain("EndsAt");
        trail.ShouldAllBe(entry => !entry.Fields.Contains("Bo Li") && !entry.Label.Contains("Bo Li"));
    }

    private static async Task SuperviseAsync(GlassHouse house, Guid member, Guid supervisor)
    {
        await using var office = await house.Inner.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(
            new Appointment(member, supervisor, new SupervisionTerms(SupervisionKind.Chair, house.Inner.Today), null), default);
    }
}
