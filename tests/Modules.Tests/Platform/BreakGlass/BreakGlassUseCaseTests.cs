using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Platform.Mail;
using FacultyDev.Platform.Notifications;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Appointment = FacultyDev.Institution.Supervision.SupervisorAppointment;

namespace FacultyDev.Modules.Tests.Platform.BreakGlass;

/// <summary>Requesting, approving and closing break-glass access through the use cases, with notifications and the audit trail.</summary>
public sealed class BreakGlassUseCaseTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Access_AfterTwoApprovals_IsForTheRequesterOnlyUntilItExpires(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.AskAsync(hours: 8);
        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBeNull("nobody has agreed");
        await scenario.ApproveAsync(id, scenario.Admin);
        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBeNull("one is not enough");
        await scenario.ApproveAsync(id, scenario.Mediator);

        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBe(new BreakGlassOpening(id, scenario.Clock.GetUtcNow().UtcDateTime.AddHours(8)));
        (await scenario.FindOpenAsync(scenario.Admin)).ShouldBeNull("who agreed does not see");
        (await scenario.FindOpenAsync(scenario.Mediator)).ShouldBeNull();
        (await scenario.FindOpenAsync(scenario.Owner)).ShouldBeNull("what is one's own needs no opening");
        scenario.Clock.Pass(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        (await scenario.FindOpenAsync(scenario.Requester)).ShouldNotBeNull();
        scenario.Clock.Pass(TimeSpan.FromSeconds(1));
        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBeNull("the time is over");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Close_EarlyByAnApprover_EndsAccessAndNotifiesRequesterAndOwner(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.OpenedAsync();
        await using (var admin = await scenario.AsAsync(scenario.Admin))
            await admin.Get<BreakGlassEndCommands>().CloseAsync(id, await scenario.VersionAsync(id), default);

        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBeNull();
        (await scenario.InboxAsync(scenario.Requester))[0].ShouldContain("closed early");
        (await scenario.InboxAsync(scenario.Owner))[0].ShouldContain("closed early");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Access_OnceTheRequesterLosesTheRoleOrHasAConflictOfInterest_IsSuspended(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        await scenario.OpenedAsync();
        await using (var former = await scenario.Institution.Base.AsAsync([], scenario.Requester))
            (await former.Get<IBreakGlass>().FindOpenAsync(scenario.Owner, DataClasses.PersonnelRecord)).ShouldBeNull("the role has ended");
        RoleGrant[] leads = [new(FacultyRole.CareerDevelopmentOffice, null), new(FacultyRole.DeansOffice, scenario.Institution.Unit("ARTS"))];
        await using (var dean = await scenario.Institution.Base.AsAsync(leads, scenario.Requester))
            (await dean.Get<IBreakGlass>().FindOpenAsync(scenario.Owner, DataClasses.PersonnelRecord)).ShouldBeNull("the requester leads the owner's school now");

        (await scenario.FindOpenAsync(scenario.Requester)).ShouldNotBeNull();
        await SuperviseAsync(scenario, scenario.Owner, scenario.Requester);
        (await scenario.FindOpenAsync(scenario.Requester)).ShouldBeNull("the requester evaluates the owner now");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approve_ByRequesterOwnerOrTheSamePersonTwice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.AskAsync();
        (await Should.ThrowAsync<DomainException>(() => scenario.ApproveAsync(id, scenario.Requester))).Code.ShouldBe("platform.break-glass.own-request");
        await scenario.ApproveAsync(id, scenario.Admin);
        (await Should.ThrowAsync<DomainException>(() => scenario.ApproveAsync(id, scenario.Admin))).Code.ShouldBe("platform.break-glass.already-decided-by-you");
        await Should.ThrowAsync<NotFoundException>(() => scenario.ApproveAsync(id, scenario.Owner));

        var aboutAdmin = await scenario.AskAsync(owner: scenario.Admin);
        await Should.ThrowAsync<NotFoundException>(() => scenario.ApproveAsync(aboutAdmin, scenario.Admin), "who it is about does not know of it");
        await using var admin = await scenario.AsAsync(scenario.Admin);
        await Should.ThrowAsync<NotFoundException>(() => admin.Get<BreakGlassQuery>().FindAsync(aboutAdmin, default));
        (await admin.Get<BreakGlassQuery>().ListAsync(null, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe([id]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Approve_FromAnOutdatedVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.AskAsync();
        var seen = await scenario.VersionAsync(id);
        await scenario.ApproveAsync(id, scenario.Admin);
        await using var mediator = await scenario.AsAsync(scenario.Mediator);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mediator.Get<BreakGlassReviewCommands>().ApproveAsync(id, seen, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RequestAndApprove_WithAConflictOfInterest_AreRefused(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        await SuperviseAsync(scenario, scenario.Owner, scenario.Admin);
        (await Should.ThrowAsync<DomainException>(() => scenario.AskAsync(requester: scenario.Admin))).Code.ShouldBe("platform.break-glass.conflict-of-interest");
        var id = await scenario.AskAsync();
        (await Should.ThrowAsync<DomainException>(() => scenario.ApproveAsync(id, scenario.Admin))).Code.ShouldBe("platform.break-glass.conflict-of-interest");
        await using var admin = await scenario.AsAsync(scenario.Admin);
        (await admin.Get<BreakGlassQuery>().FindAsync(id, default)).Rights.ShouldBe(new BreakGlassRights(false, false, false, IsConflicted: true));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Request_OutsideOwnUnitsTwiceOrForAnotherClass_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var local = await scenario.AddAsync("f5", "Lou Local", "NURS", new RoleGrant(FacultyRole.Mediator, scenario.Institution.Unit("PROF")));
        var nurse = await scenario.AddAsync("f6", "Nia Nurse", "NURS");
        await Should.ThrowAsync<NotFoundException>(() => scenario.AskAsync(requester: local), "the owner is of another school");
        var own = await scenario.AskAsync(requester: local, owner: nurse);
        var others = await scenario.AskAsync();
        await Should.ThrowAsync<NotFoundException>(() => scenario.ApproveAsync(others, local), "approving is for the whole institution");
        await using (var actor = await scenario.AsAsync(local))
            (await actor.Get<BreakGlassQuery>().ListAsync(null, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe([own]);

        (await Should.ThrowAsync<DomainException>(() => scenario.AskAsync())).Code.ShouldBe("platform.break-glass.already-requested");
        await using var requester = await scenario.AsAsync(scenario.Requester);
        await Should.ThrowAsync<NotFoundException>(() => requester.Get<RequestBreakGlass>().RunAsync(
            new BreakGlassDetails(scenario.Owner, "Demographic self-identification", BreakGlassScenario.Reason, null, 8), default));
        await Should.ThrowAsync<ArgumentException>(() => requester.Get<IBreakGlass>().FindOpenAsync(scenario.Owner, "Demographic self-identification"));
        scenario.Clock.Pass(TimeSpan.FromDays(7));
        await scenario.AskAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Notifications_OfEachStep_ReachThePeopleConcerned(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.AskAsync(reason: new string('x', 400));
        (await scenario.InboxAsync(scenario.Admin)).ShouldHaveSingleItem().ShouldNotContain("Bo Li");
        (await scenario.InboxAsync(scenario.Mediator)).Count.ShouldBe(1);
        (await scenario.InboxAsync(scenario.Owner)).ShouldBeEmpty("nothing is open yet");
        await scenario.ApproveAsync(id, scenario.Admin);
        (await scenario.InboxAsync(scenario.Requester)).ShouldHaveSingleItem().ShouldContain("One of two");
        await scenario.ApproveAsync(id, scenario.Mediator);

        (await scenario.InboxAsync(scenario.Requester)).Count.ShouldBe(2);
        var notification = (await scenario.InboxAsync(scenario.Owner)).ShouldHaveSingleItem();
        foreach (var part in (string[])["Ola Office", "What the institution holds", "23 Nov 2026, 17:30 UTC", new string('x', 400), "Ada Admin", "Mia Mediator"])
            notification.ShouldContain(part);

        await using var program = scenario.Institution.Base.AsSystem();
        await program.Get<NotificationMailer>().SendUrgentAsync(default);
        var email = await program.Db.Set<OutgoingMail>().SingleAsync(mail => mail.To == "f1@example.edu");
        email.Text.ShouldContain("Mia Mediator");
        email.Subject.ShouldBe("A notice waits for you", "a reason does not stand in the list of a mailbox");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Refuse_WithAReason_NotifiesTheRequesterButNotTheOwner(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.AskAsync();
        await using (var mediator = await scenario.AsAsync(scenario.Mediator))
            await mediator.Get<BreakGlassReviewCommands>().RefuseAsync(id, await scenario.VersionAsync(id), "Ask them", default);

        (await scenario.InboxAsync(scenario.Requester)).ShouldHaveSingleItem().ShouldContain("refused");
        (await scenario.InboxAsync(scenario.Owner)).ShouldBeEmpty();
        await using var requester = await scenario.AsAsync(scenario.Requester);
        (await requester.Get<BreakGlassQuery>().FindAsync(id, default)).History[^1].Why.ShouldBe("Ask them");
        await using var owner = await scenario.AsAsync(scenario.Owner);
        (await owner.Get<BreakGlassQuery>().ListMineAsync(default)).ShouldBeEmpty("nothing of theirs was opened");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_ByState_ReturnsRequestsInThatStateNow(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var lapsed = await scenario.AskAsync();
        scenario.Clock.Pass(TimeSpan.FromDays(7));
        var opened = await scenario.OpenedAsync(hours: 2);
        var withdrawn = await scenario.AskAsync(owner: scenario.Mediator);
        await using var requester = await scenario.AsAsync(scenario.Requester);
        await requester.Get<BreakGlassEndCommands>().WithdrawAsync(withdrawn, await scenario.VersionAsync(withdrawn), default);

        await ShouldListAsync(BreakGlassState.Lapsed, lapsed);
        await ShouldListAsync(BreakGlassState.Open, opened);
        await ShouldListAsync(BreakGlassState.Withdrawn, withdrawn);
        await ShouldListAsync(BreakGlassState.Over);
        scenario.Clock.Pass(TimeSpan.FromHours(2));
        await ShouldListAsync(BreakGlassState.Over, opened);
        await ShouldListAsync(BreakGlassState.Open);
        await ShouldListAsync(null, withdrawn, opened, lapsed);

        async Task ShouldListAsync(BreakGlassState? state, params Guid[] ids) =>
            (await requester.Get<BreakGlassQuery>().ListAsync(state, new TableRequest(), default)).Rows.Select(row => row.Id).ShouldBe(ids, $"{state}");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Trail_OfEachStep_HasItsDetailsAndItsActor(DatabaseKind kind)
    {
        await using var scenario = await BreakGlassScenario.OpenAsync(kind);
        var id = await scenario.OpenedAsync();
        await using (var requester = await scenario.AsAsync(scenario.Requester))
            await requester.Get<BreakGlassEndCommands>().CloseAsync(id, await scenario.VersionAsync(id), default);

        await using var program = scenario.Institution.Base.AsSystem();
        var trail = await program.Db.Set<AuditEntry>().Where(entry => entry.RecordId == id).OrderBy(entry => entry.Id).ToListAsync();
        trail.Select(entry => entry.ActorId).ShouldBe([scenario.Requester, scenario.Admin, scenario.Mediator, scenario.Requester]);
        trail[0].Fields.ShouldContain(BreakGlassScenario.Reason);
        trail[1].Fields.ShouldContain("Approvals");
        trail[2].Fields.ShouldContain("Granted");
        trail[3].Fields.ShouldContain("EndsAt");
        trail.ShouldAllBe(entry => !entry.Fields.Contains("Bo Li") && !entry.Label.Contains("Bo Li"));
    }

    private static async Task SuperviseAsync(BreakGlassScenario scenario, Guid member, Guid supervisor)
    {
        await using var office = await scenario.Institution.AsOfficeAsync();
        await office.Get<AppointSupervisor>().RunAsync(
            new SupervisorAppointment(member, supervisor, new SupervisionTerms(SupervisionKind.Chair, scenario.Institution.Today), null), default);
    }
}
