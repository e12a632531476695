using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Needs;

/// <summary>What a need allows and refuses in each status.</summary>
public sealed class NeedTests
{
    private static readonly Guid Raiser = Guid.CreateVersion7();
    private static readonly UnitSummary Here = new(Unit, "MATH", "Mathematics", UnitKind.Department, null);
    private static readonly UnitSummary Above = new(Guid.CreateVersion7(), "ARTS", "Arts", UnitKind.School, null);
    private static readonly NeedDetails Draft = new("Time", "A day a week", DevelopmentDomain.Organizational, NeedTheme.Time, RaisedAs.Mentor, null, true, Unit);

    private static Actor AsRaiser => Planner with { PersonId = Raiser, Name = "Grace Hopper" };

    [Fact]
    public void Raise_WithAName_HasADueDateAndItsRaiserInTheHistory()
    {
        var need = Raised();
        (need.Status, need.DueOn, need.AcademicYear, need.IsOverdueOn(Today.AddDays(30))).ShouldBe((NeedStatus.Open, Today.AddDays(30), 2026, false));
        need.IsOverdueOn(Today.AddDays(31)).ShouldBeTrue();
        need.History.ShouldHaveSingleItem().Name.ShouldBe("Grace Hopper");
    }

    [Fact]
    public void Raise_HidingTheName_KeepsItOutOfTheHistory()
    {
        var need = Raised(Draft with { ShowsName = false });
        need.Withdraw(AsRaiser);
        need.History.ShouldAllBe(entry => entry.Name == "" && entry.PersonId == null);
    }

    [Fact]
    public void Raise_WithoutTitleTextOrCircle_IsRefused()
    {
        Refused(() => Raised(Draft with { Title = " " }), "responsibilities.need.invalid-title", "Title");
        Refused(() => Raised(Draft with { Text = "" }), "responsibilities.need.invalid-text", "Text");
        Refused(() => Raised(Draft with { RaisedAs = RaisedAs.Circle }), "responsibilities.need.invalid-circle", "Circle");
        Raised(Draft with { RaisedAs = RaisedAs.Circle, Circle = " Writing circle " }).Circle.ShouldBe("Writing circle");
        Raised(Draft with { Circle = "Not asked for" }).Circle.ShouldBeNull();
    }

    [Fact]
    public void Accept_OpenNeed_RecordsTheAction()
    {
        var (need, action) = (Raised(), Guid.CreateVersion7());
        need.Accept(action, "We begin in May", Planner);
        (need.Status, need.ActionId, need.Answer, need.AnsweredOn).ShouldBe((NeedStatus.Accepted, action, "We begin in May", Today));
        Refused(() => need.Decline("No", Planner), "responsibilities.need.already-answered");
        Refused(() => need.Withdraw(AsRaiser), "responsibilities.need.already-answered");
    }

    [Fact]
    public void Answer_WithoutTextOrByTheRaiser_IsRefused()
    {
        var need = Raised();
        Refused(() => need.Decline(" ", Planner), "responsibilities.need.invalid-answer", "Words");
        Refused(() => need.Accept(Guid.CreateVersion7(), "", Planner), "responsibilities.need.invalid-answer", "Words");
        Refused(() => need.Decline("No", AsRaiser), "responsibilities.need.own-need");
        Refused(() => need.Accept(Guid.CreateVersion7(), "Yes", AsRaiser), "responsibilities.need.own-need");
        Refused(() => need.Transfer(Here, Above, "Higher", 30, AsRaiser), "responsibilities.need.own-need");
        need.Status.ShouldBe(NeedStatus.Open);
    }

    [Fact]
    public void Transfer_ToAnotherLevel_RestartsTheDeadline()
    {
        var need = Raised();
        need.Escalate(PlannerAfter(31));
        need.Transfer(Here, Above, "The school has the money", 20, PlannerAfter(40));
        (need.UnitId, need.DueOn, need.EscalatedOn, need.Status).ShouldBe((Above.Id, Today.AddDays(60), null, NeedStatus.Open));
        (need.History[^1].Before, need.History[^1].After).ShouldBe(("Mathematics", "Arts"));
        Refused(() => need.Transfer(Here, Above, "Again", 20, Planner), "responsibilities.need.already-addressed-there", "UnitId");
    }

    [Fact]
    public void Escalate_TooEarlyTwiceOrAfterTheAnswer_IsRefused()
    {
        var need = Raised();
        Refused(() => need.Escalate(PlannerAfter(30)), "responsibilities.need.not-overdue");
        need.Escalate(PlannerAfter(31));
        Refused(() => need.Escalate(PlannerAfter(32)), "responsibilities.need.already-escalated");
        need.Decline("No money", PlannerAfter(33));
        Refused(() => need.Escalate(PlannerAfter(34)), "responsibilities.need.not-overdue");
    }

    [Fact]
    public void Withdraw_OpenNeed_EndsIt()
    {
        var need = Raised();
        need.Withdraw(AsRaiser);
        need.Status.ShouldBe(NeedStatus.Withdrawn);
        Refused(() => need.Decline("No", Planner), "responsibilities.need.already-withdrawn");
    }

    [Fact]
    public void UpdateSettings_DaysOutOfRange_IsRefused()
    {
        var settings = new NeedSettings();
        settings.Days.ShouldBe(30);
        settings.Update(14);
        settings.Days.ShouldBe(14);
        Refused(() => settings.Update(0), "responsibilities.need-settings.invalid-days", "Days");
        Refused(() => settings.Update(366), "responsibilities.need-settings.invalid-days", "Days");
    }

    private static Need Raised(NeedDetails? draft = null) => new(draft ?? Draft, Raiser, Unit, 30, AsRaiser);

    private static void Refused(Action act, string code, string? field = null)
    {
        var refusal = Should.Throw<DomainException>(act);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
