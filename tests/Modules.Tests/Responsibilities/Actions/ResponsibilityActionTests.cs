using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed class ResponsibilityActionTests
{
    public static TheoryData<string, string, string> InvalidVerbs => new()
    {
        { "InProgress", "Begin", "action.not-planned" },
        { "Blocked", "Begin", "action.not-planned" },
        { "Done", "Begin", "action.not-planned" },
        { "Planned", "Advance", "action.not-in-progress" },
        { "Done", "Advance", "action.not-in-progress" },
        { "Blocked", "Block", "action.not-blockable" },
        { "Done", "Block", "action.not-blockable" },
        { "Dropped", "Block", "action.not-blockable" },
        { "Planned", "Unblock", "action.not-blocked" },
        { "InProgress", "Unblock", "action.not-blocked" },
        { "Done", "Complete", "action.already-done" },
        { "Dropped", "Complete", "action.already-dropped" },
        { "Done", "Drop", "action.already-done" },
        { "Dropped", "Drop", "action.already-dropped" },
        { "Planned", "Reopen", "action.already-open" },
        { "InProgress", "Reopen", "action.already-open" },
        { "Blocked", "Reopen", "action.already-open" },
        { "Done", "Reassign", "action.already-done" },
        { "Dropped", "Reschedule", "action.already-dropped" },
        { "Done", "Describe", "action.already-done" },
        { "Done", "AddHelper", "action.already-done" },
    };

    [Theory, MemberData(nameof(InvalidVerbs))]
    public void Verb_InAStatusThatForbidsIt_IsRefusedAndChangesNothing(string status, string verb, string code)
    {
        var action = In(status);
        var (before, steps) = (action.Status, action.History.Count);
        Should.Throw<DomainException>(() => Do(action, verb)).Code.ShouldBe($"responsibilities.{code}");
        (action.Status, action.History.Count).ShouldBe((before, steps));
    }

    [Theory]
    [InlineData("Planned", "Begin", ActionStatus.InProgress)]
    [InlineData("Planned", "Block", ActionStatus.Blocked)]
    [InlineData("InProgress", "Block", ActionStatus.Blocked)]
    [InlineData("Blocked", "Unblock", ActionStatus.InProgress)]
    [InlineData("Planned", "Complete", ActionStatus.Done)]
    [InlineData("InProgress", "Complete", ActionStatus.Done)]
    [InlineData("Blocked", "Complete", ActionStatus.Done)]
    [InlineData("Planned", "Drop", ActionStatus.Dropped)]
    [InlineData("Blocked", "Drop", ActionStatus.Dropped)]
    [InlineData("Done", "Reopen", ActionStatus.InProgress)]
    [InlineData("Dropped", "Reopen", ActionStatus.InProgress)]
    public void Verb_InAStatusThatAllowsIt_ChangesTheStatusAndAddsAHistoryEntry(string status, string verb, ActionStatus expected)
    {
        var action = In(status);
        var steps = action.History.Count;
        Do(action, verb);
        action.Status.ShouldBe(expected);
        action.History.Count.ShouldBe(steps + 1);
        (action.History[^1].PersonId, action.History[^1].Name, action.History[^1].At).ShouldBe((Owner, "Ada Lovelace", Planner.At));
        action.ChangedAt.ShouldBe(Planner.At);
        action.Codes.ShouldAllBe(served => served.Status == expected);
    }

    [Fact]
    public void New_FromAPlan_HasThePlannedDetails()
    {
        var action = Planned();
        action.Status.ShouldBe(ActionStatus.Planned);
        action.Owner.ShouldBe(ActionOwner.Person(Owner));
        action.Codes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            served => served.Code.ShouldBe("CDO-ORG-1"),
            served => served.UnitId.ShouldBe(Unit),
            served => served.AcademicYear.ShouldBe(2026),
            served => served.Due.ShouldBe(action.Due));
        action.History.ShouldHaveSingleItem().Verb.ShouldBe(ActionVerb.Planned);
    }

    [Fact]
    public void New_DueBeforeStart_IsRefusedAtTheDueDate()
    {
        var refusal = Should.Throw<DomainException>(
            () => new ResponsibilityAction(Plan with { Dates = new ActionDates(Today, Today.AddDays(-1)) }, Planner));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.action.due-before-start", "Due"));
    }

    [Theory]
    [InlineData("", "responsibilities.action.invalid-title")]
    [InlineData("   ", "responsibilities.action.invalid-title")]
    public void New_WithoutATitle_IsRefused(string title, string code) => Should.Throw<DomainException>(
        () => new ResponsibilityAction(Plan with { Details = Details with { Title = title } }, Planner)).Code.ShouldBe(code);

    [Fact]
    public void New_WithoutResponsibilities_IsRefused() => Should.Throw<DomainException>(
        () => new ResponsibilityAction(Plan with { Details = Details with { Codes = [] } }, Planner)).Code.ShouldBe("responsibilities.action.invalid-responsibilities");

    [Fact]
    public void Complete_WithAnOutcome_KeepsItWithDayAndMonth()
    {
        var action = InProgress();
        action.Complete("  52 came  ", Today.AddDays(-2), Planner);
        (action.Outcome, action.CompletedOn).ShouldBe(("52 came", Today.AddDays(-2)));
        action.Codes[0].CompletedMonth.ShouldBe(2026 * 12 + 10);
        action.History[^1].Why.ShouldBe("52 came");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Complete_WithoutAnOutcome_IsRefusedAtTheOutcome(string outcome)
    {
        var refusal = Should.Throw<DomainException>(() => InProgress().Complete(outcome, Today, Planner));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.action.invalid-outcome", "Outcome"));
    }

    [Fact]
    public void Complete_OnAFutureDay_IsRefusedAtTheDay()
    {
        var refusal = Should.Throw<DomainException>(() => InProgress().Complete("Fine", Today.AddDays(1), Planner));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.action.completed-in-future", "CompletedOn"));
    }

    [Theory]
    [InlineData("Block")]
    [InlineData("Drop")]
    public void Verb_ThatNeedsAReason_IsRefusedWithoutOne(string verb)
    {
        var action = InProgress();
        var refusal = Should.Throw<DomainException>(() =>
        {
            if (verb == "Block")
                action.Block(" ", Planner);
            else
                action.Drop("", Planner);
        });
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.action.invalid-reason", "Reason"));
    }

    [Fact]
    public void Unblock_BlockedAction_ClearsTheReasonButKeepsItInTheHistory()
    {
        var action = Blocked();
        action.Reason.ShouldBe("No room");
        action.Unblock(Planner);
        action.Reason.ShouldBeNull();
        action.History.Select(entry => entry.Why).ShouldContain("No room");
    }

    [Fact]
    public void Reopen_DoneAction_ClearsTheOutcomeAndKeepsTheProgress()
    {
        var action = InProgress();
        action.Advance(70, Planner);
        action.Complete("Done, we thought", Today, Planner);
        action.Reopen("One school is missing", Planner);
        (action.Outcome, action.CompletedOn, action.Percent).ShouldBe((null, null, 70));
        action.Codes[0].CompletedMonth.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public void Advance_PercentOutOfRange_IsRefused(int percent) =>
        Should.Throw<DomainException>(() => InProgress().Advance(percent, Planner)).Code.ShouldBe("responsibilities.action.invalid-percent");

    [Fact]
    public void Reassign_ToARole_RecordsOldAndNewOwner()
    {
        var action = InProgress();
        action.Reassign(ActionOwner.HolderOf(FacultyRole.DeansOffice), "She moves on", Planner);
        (action.OwnerId, action.OwnerRole).ShouldBe((null, FacultyRole.DeansOffice));
        var entry = action.History[^1];
        (entry.Before, entry.After, entry.Why).ShouldBe(($"person:{Owner}", "role:DeansOffice", "She moves on"));
    }

    [Fact]
    public void Reassign_ToTheCurrentOwner_IsRefused() =>
        Should.Throw<DomainException>(() => InProgress().Reassign(ActionOwner.Person(Owner), null, Planner)).Code.ShouldBe("responsibilities.owner.unchanged");

    [Fact]
    public void Reschedule_LateAction_RequiresAReason()
    {
        var action = new ResponsibilityAction(Plan with { Dates = new ActionDates(null, Today.AddDays(-1)) }, Planner);
        action.IsLateOn(Today).ShouldBeTrue();
        var later = new ActionDates(null, Today.AddDays(14));
        Should.Throw<DomainException>(() => action.Reschedule(later, " ", Planner)).Code.ShouldBe("responsibilities.action.late-reason-required");
        action.Reschedule(later, "The room was taken", Planner);
        action.IsLateOn(Today).ShouldBeFalse();
        action.Codes[0].Due.ShouldBe(Today.AddDays(14));
    }

    [Fact]
    public void IsLateOn_TheDueDayItself_IsNotLate()
    {
        var action = Planned();
        action.IsLateOn(action.Due).ShouldBeFalse();
        action.IsLateOn(action.Due.AddDays(1)).ShouldBeTrue();
        Done().IsLateOn(action.Due.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void Describe_WithOtherCodes_ReplacesTheCodes()
    {
        var action = new ResponsibilityAction(Plan with { Details = Details with { Codes = ["CDO-ORG-1", "CDO-ORG-2"] } }, Planner);
        action.Describe(Details with { Codes = ["CDO-ORG-2", "CDO-ORG-3", "CDO-ORG-3"] }, Planner);
        action.Codes.Select(served => served.Code).ShouldBe(["CDO-ORG-2", "CDO-ORG-3"]);
    }

    [Fact]
    public void AddHelper_TheOwnerOrTheSameTwice_IsRefused()
    {
        var action = Planned();
        var helper = Guid.CreateVersion7();
        action.AddHelper(helper, Planner);
        Should.Throw<DomainException>(() => action.AddHelper(helper, Planner)).Code.ShouldBe("responsibilities.helper.already-added");
        Should.Throw<DomainException>(() => action.AddHelper(Owner, Planner)).Code.ShouldBe("responsibilities.helper.already-added");
        action.RemoveHelper(helper, Planner);
        Should.Throw<DomainException>(() => action.RemoveHelper(helper, Planner)).Code.ShouldBe("responsibilities.helper.unknown");
    }

    [Fact]
    public void Withdraw_EvidenceTwice_IsRefused()
    {
        var action = Done();
        var item = ActionEvidence.OfLink(action.Id, "Minutes", "https://example.edu/minutes", Planner);
        action.Attach(item, Planner);
        action.Withdraw(item, "The wrong file", Planner);
        item.WithdrawnAt.ShouldBe(Planner.At);
        Should.Throw<DomainException>(() => action.Withdraw(item, "Again", Planner)).Code.ShouldBe("responsibilities.evidence.already-withdrawn");
    }

    private static ResponsibilityAction In(string status) => status switch
    {
        "Planned" => Planned(),
        "InProgress" => InProgress(),
        "Blocked" => Blocked(),
        "Done" => Done(),
        _ => Dropped(),
    };

    private static void Do(ResponsibilityAction action, string verb)
    {
        switch (verb)
        {
            case "Begin": action.Begin(Planner); break;
            case "Advance": action.Advance(50, Planner); break;
            case "Block": action.Block("No room", Planner); break;
            case "Unblock": action.Unblock(Planner); break;
            case "Complete": action.Complete("It helped", Today, Planner); break;
            case "Drop": action.Drop("Not needed", Planner); break;
            case "Reopen": action.Reopen("Something is missing", Planner); break;
            case "Reassign": action.Reassign(ActionOwner.HolderOf(FacultyRole.Mentor), null, Planner); break;
            case "Reschedule": action.Reschedule(new ActionDates(null, Today.AddDays(90)), "Later", Planner); break;
            case "Describe": action.Describe(Details with { Title = "Other words" }, Planner); break;
            case "AddHelper": action.AddHelper(Guid.CreateVersion7(), Planner); break;
            default: throw new ArgumentOutOfRangeException(nameof(verb), verb, null);
        }
    }
}
