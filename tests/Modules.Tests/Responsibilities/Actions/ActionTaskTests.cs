using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>What tasks and costs of an action allow and refuse.</summary>
public sealed class ActionTaskTests
{
    [Fact]
    public void Percent_OfAnActionWithTasks_IsComputedFromThem()
    {
        var action = InProgress();
        action.Advance(70, Planner);
        foreach (var title in (string[])["One", "Two", "Three"])
            action.Checklist.Add(title, null, null, Planner);
        action.Percent.ShouldBe(0);
        action.Checklist.Finish(action.Tasks[0].Id, Planner);
        (action.Percent, action.Tasks[0].DoneOn, action.Tasks[0].DoneBy).ShouldBe((33, Today, "Ada Lovelace"));
        Refused(() => action.Advance(50, Planner), "responsibilities.action.progress-from-tasks");
        action.Checklist.Finish(action.Tasks[1].Id, Planner);
        action.Checklist.Finish(action.Tasks[2].Id, Planner);
        action.Percent.ShouldBe(99);
        action.Checklist.Reopen(action.Tasks[2].Id, Planner);
        action.Percent.ShouldBe(66);
        action.Checklist.Remove(action.Tasks[2].Id, Planner);
        action.Percent.ShouldBe(99);
        action.Status.ShouldBe(ActionStatus.InProgress);
    }

    [Fact]
    public void Tasks_InvalidVerbs_AreRefused()
    {
        var action = InProgress();
        Refused(() => action.Checklist.Add(" ", null, null, Planner), "responsibilities.task.invalid-title", "Title");
        Refused(() => action.Checklist.Add("One", Guid.CreateVersion7(), null, Planner), "responsibilities.task.invalid-person", "PersonId");
        Refused(() => action.Checklist.Finish(Guid.CreateVersion7(), Planner), "responsibilities.task.unknown");
        action.Checklist.Add("One", Owner, Today, Planner);
        Refused(() => action.Checklist.Reopen(action.Tasks[0].Id, Planner), "responsibilities.task.already-open");
        action.Checklist.Finish(action.Tasks[0].Id, Planner);
        Refused(() => action.Checklist.Finish(action.Tasks[0].Id, Planner), "responsibilities.task.already-done");
        action.Complete("Done", Today, Planner);
        Refused(() => action.Checklist.Add("Two", null, null, Planner), "responsibilities.action.already-done");
    }

    [Fact]
    public void RemoveHelperAndReassign_WithOpenTasks_UnassignsTheTasks()
    {
        var (action, helper) = (InProgress(), Guid.CreateVersion7());
        action.AddHelper(helper, Planner);
        action.Checklist.Add("The helper's", helper, null, Planner);
        action.Checklist.Add("The owner's", Owner, null, Planner);
        action.RemoveHelper(helper, Planner);
        action.Reassign(ActionOwner.HolderOf(FacultyRole.DeansOffice), null, Planner);
        action.Tasks.ShouldAllBe(task => task.PersonId == null);
    }

    [Fact]
    public void SetCost_OfADoneAction_IsKept()
    {
        var action = Done();
        action.SetCost(new ActionCost(4000, 1200.5m, null, 12), Planner);
        action.Cost.ShouldBe(new ActionCost(4000, 1200.5m, null, 12));
        Refused(() => action.SetCost(new ActionCost(null, -1, null, null), Planner), "responsibilities.cost.out-of-range", "SpentFunds");
        Refused(() => Dropped().SetCost(new ActionCost(1, null, null, null), Planner), "responsibilities.action.already-dropped");
    }

    private static void Refused(Action act, string code, string? field = null)
    {
        var refusal = Should.Throw<DomainException>(act);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
