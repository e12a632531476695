using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Makes next year's actions out of this year's, by the verbs people use, so that their history tells how they came to be.</summary>
internal sealed class NextYearActionFactory(AcademicYear next, IReadOnlySet<string> codes, IReadOnlyDictionary<Guid, StrategicPriority> priorities, Actor actor)
{
    public Actor Actor => actor;

    /// <summary>
    /// Copies an open action into the next year with its status, progress and people. An action with tasks takes only the unfinished
    /// ones along, and its progress is computed from them anew.
    /// </summary>
    public ResponsibilityAction Continue(ResponsibilityAction action)
    {
        var copy = Plan(action);
        if (action.Status is ActionStatus.InProgress or ActionStatus.Blocked)
            copy.Begin(actor);
        if (action.Status is ActionStatus.InProgress or ActionStatus.Blocked && action.Percent > 0)
            copy.Advance(action.Percent, actor);
        if (action.Status == ActionStatus.Blocked)
            copy.Block(action.Reason!, actor);
        copy.ContinueFrom(action, actor);
        return copy;
    }

    /// <summary>Plans a recurring action again.</summary>
    public ResponsibilityAction Repeat(ResponsibilityAction action)
    {
        var copy = Plan(action);
        copy.RepeatFrom(action, actor);
        return copy;
    }

    private ResponsibilityAction Plan(ResponsibilityAction action)
    {
        var remainingCodes = action.Codes.Select(served => served.Code).Where(codes.Contains).ToList();
        var details = new ActionDetails(
            action.Title, action.Description, action.Kind, remainingCodes.Count > 0 ? remainingCodes : [.. action.Codes.Select(served => served.Code)]);
        var copy = new ResponsibilityAction(
            new ActionPlan(action.UnitId, next, details, action.Owner, ShiftDates(action.Dates))
            {
                PriorityId = action.PriorityId is { } id && priorities[id].IsOpen && priorities[id].Covers(next) ? id : null,
                IsRecurring = action.IsRecurring,
            },
            actor);
        foreach (var helper in action.Helpers.Where(helper => helper.PersonId != action.OwnerId))
            copy.AddHelper(helper.PersonId, actor);
        action.ContinueAs(copy, actor);
        return copy;
    }

    /// <summary>Moves the dates by whole years until the due date is not before the start of the new academic year.</summary>
    private ActionDates ShiftDates(ActionDates dates)
    {
        while (dates.Due < next.Start)
            dates = new ActionDates(dates.Start?.AddYears(1), dates.Due.AddYears(1));
        return dates;
    }
}
