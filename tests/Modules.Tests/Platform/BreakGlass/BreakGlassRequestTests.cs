using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;

namespace FacultyDev.Modules.Tests.Platform.BreakGlass;

/// <summary>What a break-glass request allows and refuses in each state.</summary>
public sealed class BreakGlassRequestTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Actor Requester = ActingAs(FacultyRole.CareerDevelopmentOffice);
    private static readonly Actor Admin = ActingAs(FacultyRole.Administrator);
    private static readonly Actor Mediator = ActingAs(FacultyRole.Mediator);
    private static readonly Actor Colleague = ActingAs(FacultyRole.CareerDevelopmentOffice);
    private static readonly BreakGlassDetails Ask = new(Owner, DataClasses.PersonnelRecord, " A complaint names this page of theirs. ", " Policy 4.12 ", 8);

    [Fact]
    public void Request_WithAReason_WaitsAWeek()
    {
        var request = Asked();
        (request.Reason, request.LegalBasis, request.Hours, request.Approvals).ShouldBe(("A complaint names this page of theirs.", "Policy 4.12", 8, 0));
        request.StateAt(Start.AddDays(7).AddSeconds(-1)).ShouldBe(BreakGlassState.Waiting);
        request.StateAt(Start.AddDays(7)).ShouldBe(BreakGlassState.Lapsed);
        request.History.ShouldHaveSingleItem().Roles.ShouldBe([FacultyRole.CareerDevelopmentOffice]);
    }

    [Fact]
    public void Request_ForOwnDataWithoutReasonOrOutOfRange_IsRefused()
    {
        Refused(() => Asked(Ask with { OwnerId = Requester.PersonId!.Value }), "platform.break-glass.own-data", "OwnerId");
        Refused(() => Asked(Ask with { Reason = "   Because I want to   " }), "platform.break-glass.invalid-reason", "Reason");
        Refused(() => Asked(Ask with { Reason = new string('x', 1001) }), "platform.break-glass.invalid-reason", "Reason");
        Refused(() => Asked(Ask with { LegalBasis = new string('x', 301) }), "platform.break-glass.legal-basis-too-long", "LegalBasis");
        Refused(() => Asked(Ask with { Hours = 0 }), "platform.break-glass.invalid-hours", "Hours");
        Refused(() => Asked(Ask with { Hours = 73 }), "platform.break-glass.invalid-hours", "Hours");
        Asked(Ask with { LegalBasis = " ", Hours = 72 }).LegalBasis.ShouldBeNull();
    }

    [Fact]
    public void Approve_ByTwo_OpensForTheRequestedHours()
    {
        var request = Asked();
        request.Approve(Later(Admin, 1));
        (request.Status, request.Approvals, request.OpenedAt, request.EndsAt).ShouldBe((BreakGlassStatus.Waiting, 1, null, null));
        request.Approve(Later(Mediator, 2));
        (request.OpenedAt, request.EndsAt).ShouldBe((Start.AddHours(2), Start.AddHours(10)));
        request.StateAt(Start.AddHours(10).AddSeconds(-1)).ShouldBe(BreakGlassState.Open);
        request.StateAt(Start.AddHours(10)).ShouldBe(BreakGlassState.Over);
        request.History.Select(entry => entry.Verb).ShouldBe([BreakGlassVerb.Requested, BreakGlassVerb.Approved, BreakGlassVerb.Approved]);
    }

    [Fact]
    public void Approve_ByRequesterOwnerOrTheSamePersonTwice_IsRefused()
    {
        var request = Asked();
        Refused(() => request.Approve(Requester), "platform.break-glass.own-request");
        Refused(() => request.Approve(Admin with { PersonId = Owner }), "platform.break-glass.owner-cannot-decide");
        request.Approve(Admin);
        Refused(() => request.Approve(Admin), "platform.break-glass.already-decided-by-you");
        request.Approvals.ShouldBe(1);
    }

    [Fact]
    public void Approve_RequesterAndApproversInOneRole_IsRefusedUntilAnotherRoleApproves()
    {
        var request = Asked();
        request.Approve(Colleague);
        Refused(() => request.Approve(ActingAs(FacultyRole.CareerDevelopmentOffice)), "platform.break-glass.same-role");
        request.Approve(Mediator);
        request.Status.ShouldBe(BreakGlassStatus.Granted);

        var other = Asked();
        other.Approve(Admin);
        other.Approve(Colleague);
        other.Status.ShouldBe(BreakGlassStatus.Granted);
    }

    [Fact]
    public void Decide_WhenLapsedOrDecided_IsRefused()
    {
        var lapsed = Asked();
        Refused(() => lapsed.Approve(Later(Admin, 24 * 7)), "platform.break-glass.lapsed");
        Refused(() => lapsed.Refuse("Too late", Later(Admin, 24 * 7)), "platform.break-glass.lapsed");
        Refused(() => lapsed.Withdraw(Later(Requester, 24 * 7)), "platform.break-glass.lapsed");

        var opened = Opened();
        Refused(() => opened.Approve(Colleague), "platform.break-glass.already-decided");
        Refused(() => opened.Refuse("No", Colleague), "platform.break-glass.already-decided");
        Refused(() => opened.Withdraw(Requester), "platform.break-glass.already-decided");
    }

    [Fact]
    public void Refuse_AfterTheFirstApproval_EndsTheRequest()
    {
        var request = Asked();
        request.Approve(Admin);
        Refused(() => request.Refuse(" ", Mediator), "platform.break-glass.invalid-refusal", "Reason");
        Refused(() => request.Refuse("Mine", Requester), "platform.break-glass.own-request");
        Refused(() => request.Refuse("About me", Mediator with { PersonId = Owner }), "platform.break-glass.owner-cannot-decide");
        Refused(() => request.Refuse("I changed my mind", Admin), "platform.break-glass.already-decided-by-you");
        request.Refuse(" Ask them ", Mediator);
        (request.StateAt(Start), request.Refusal).ShouldBe((BreakGlassState.Refused, "Ask them"));
        Refused(() => request.Approve(Colleague), "platform.break-glass.already-decided");
    }

    [Fact]
    public void Withdraw_ByOthersThanTheRequester_IsRefused()
    {
        var request = Asked();
        Refused(() => request.Withdraw(Admin), "platform.break-glass.not-permitted");
        request.Withdraw(Requester);
        request.StateAt(Start).ShouldBe(BreakGlassState.Withdrawn);
        Refused(() => request.Approve(Admin), "platform.break-glass.already-decided");
    }

    [Fact]
    public void CloseEarly_ByRequesterOrApprover_EndsAccessAtOnce()
    {
        foreach (var who in (Actor[])[Requester, Admin, Mediator])
        {
            var request = Opened();
            request.CloseEarly(Later(who, 1));
            request.EndsAt.ShouldBe(Start.AddHours(1));
            request.StateAt(Start.AddHours(1)).ShouldBe(BreakGlassState.Over);
            Refused(() => request.CloseEarly(Later(who, 2)), "platform.break-glass.not-open");
        }
    }

    [Fact]
    public void CloseEarly_ByOthersOrWhenNothingIsOpen_IsRefused()
    {
        Refused(() => Opened().CloseEarly(Colleague), "platform.break-glass.not-permitted");
        Refused(() => Asked().CloseEarly(Requester), "platform.break-glass.not-open");
        Refused(() => Opened().CloseEarly(Later(Requester, 8)), "platform.break-glass.not-open");
    }

    private static Actor ActingAs(FacultyRole role) => new(null, Guid.CreateVersion7(), "Somebody", Start, DateOnly.FromDateTime(Start)) { Roles = [role] };

    private static Actor Later(Actor actor, int hours) => actor with { At = Start.AddHours(hours), Day = DateOnly.FromDateTime(Start.AddHours(hours)) };

    private static BreakGlassRequest Asked(BreakGlassDetails? ask = null) => new(ask ?? Ask, Requester);

    private static BreakGlassRequest Opened()
    {
        var request = Asked();
        request.Approve(Admin);
        request.Approve(Mediator);
        return request;
    }

    private static void Refused(Action act, string code, string? field = null)
    {
        var refusal = Should.Throw<DomainException>(act);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
