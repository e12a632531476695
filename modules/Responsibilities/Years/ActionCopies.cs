using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Makes next year's actions out of this year's, by the verbs people use, so that their history tells how they came to be.</summary>
internal sealed class ActionCopies(AcademicYear next, IReadOnlySet<string> codes, IReadOnlyDictionary<Guid, StrategicPriority> priorities, Signature by)
{
    public Signature By => by;

    /// <summary>An open action goes on where it was: as far, as blocked, with the same people. Where tasks are left, it is as far as those are.</summary>
    public ResponsibilityAction Continue(ResponsibilityAction action)
    {
        var copy = Planned(action);
        if (action.Status is ActionStatus.InProgress or ActionStatus.Blocked)
            copy.Begin(by);
        if (action.Status is ActionStatus.InProgress or ActionStatus.Blocked && action.Percent > 0)
            copy.Advance(action.Percent, by);
        if (action.Status == ActionStatus.Blocked)
            copy.Block(action.Reason!, by);
        copy.GoOnFrom(action, by);
        return copy;
    }

    /// <summary>A recurring action begins anew.</summary>
    public ResponsibilityAction Repeat(ResponsibilityAction action)
    {
        var copy = Planned(action);
        copy.BeginAnewLike(action, by);
        return copy;
    }

    private ResponsibilityAction Planned(ResponsibilityAction action)
    {
        var kept = action.Codes.Select(served => served.Code).Where(codes.Contains).ToList();
        var facts = new ActionFacts(
            action.Title, action.Description, action.Kind, kept.Count > 0 ? kept : [.. action.Codes.Select(served => served.Code)]);
        var copy = new ResponsibilityAction(
            new ActionPlan(action.UnitId, next, facts, action.Owner, Shifted(action.Dates))
            {
                PriorityId = action.PriorityId is { } id && priorities[id].IsOpen && priorities[id].Covers(next) ? id : null,
                IsRecurring = action.IsRecurring,
            },
            by);
        foreach (var helper in action.Helpers.Where(helper => helper.PersonId != action.OwnerId))
            copy.AddHelper(helper.PersonId, by);
        action.ContinueAs(copy, by);
        return copy;
    }

    /// <summary>The same days a year later, as often as it takes for the due date to lie in the new year.</summary>
    private ActionDates Shifted(ActionDates dates)
    {
        while (dates.Due < next.Start)
            dates = new ActionDates(dates.Start?.AddYears(1), dates.Due.AddYears(1));
        return dates;
    }
}
