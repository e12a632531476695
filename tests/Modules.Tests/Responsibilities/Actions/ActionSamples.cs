using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Sample actions for tests that need any action. They are dated by the day on which the fake clock starts.</summary>
internal static class ActionSamples
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly Guid Owner = Guid.CreateVersion7();
    public static readonly Guid Unit = Guid.CreateVersion7();

    public static Actor Planner { get; } = new(null, Owner, "Ada Lovelace", Today.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc), Today);

    /// <summary>The planner some days later, or before when negative.</summary>
    public static Actor PlannerAfter(int days) => Planner with { At = Planner.At.AddDays(days), Day = Planner.Day.AddDays(days) };

    public static ActionDetails Details { get; } = new("Write it down", null, ActionKind.Other, ["CDO-ORG-1"]);

    public static ActionPlan Plan { get; } = new(
        Unit, new AcademicYear(2026), Details, ActionOwner.Person(Owner), new ActionDates(Today.AddDays(-7), Today.AddDays(30)));

    public static ResponsibilityAction Planned() => new(Plan, Planner);

    public static ResponsibilityAction InProgress()
    {
        var action = Planned();
        action.Begin(Planner);
        return action;
    }

    public static ResponsibilityAction Blocked()
    {
        var action = InProgress();
        action.Block("No room", Planner);
        return action;
    }

    public static ResponsibilityAction Done()
    {
        var action = InProgress();
        action.Complete("It helped", Today, Planner);
        return action;
    }

    public static ResponsibilityAction Dropped()
    {
        var action = InProgress();
        action.Drop("Not needed any more", Planner);
        return action;
    }
}
