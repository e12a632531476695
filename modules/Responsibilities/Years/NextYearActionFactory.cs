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
    /// Copies an open action into the next year with its status, progress and people, and its proposal or request in its present stage. An
    /// action with tasks takes only the unfinished ones along, and its progress is computed from them anew.
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
        CopyWork(action, action.Tasks.Where(task => !task.IsDone), copy);
        if (action.Policy is { HasLeftDraft: true } policy)
            copy.AsPolicyProposal().ContinueFrom(policy, actor);
        if (action.Support is { HasBeenAsked: true } support)
            copy.AsSupportRequest().ContinueFrom(support, actor);
        return copy;
    }

    /// <summary>Plans a recurring action again, with all of its tasks, and a proposal or request that is drafted anew.</summary>
    public ResponsibilityAction Repeat(ResponsibilityAction action)
    {
        var copy = Plan(action);
        CopyWork(action, action.Tasks, copy);
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

    /// <summary>Copies topic, partners, planned cost and tasks. Spent amounts, answers and finished tasks stay with the earlier action.</summary>
    private void CopyWork(ResponsibilityAction action, IEnumerable<SubTask> tasks, ResponsibilityAction copy)
    {
        if (action.Policy is { } policy && (policy.SentTo is not null || policy.Topic != PolicyTopic.General))
            copy.AsPolicyProposal().Describe(policy.Topic, policy.SentTo, actor);
        foreach (var partner in action.Partners)
            copy.AsJointRemedy().AddPartner(partner.UnitId, partner.Name, actor);
        if ((action.PlannedFunds ?? action.PlannedHours) is not null)
            copy.SetCost(new ActionCost(action.PlannedFunds, null, action.PlannedHours, null), actor);
        foreach (var task in tasks)
            copy.Checklist.Add(
                task.Title, task.PersonId is { } person && copy.IsOwnerOrHelper(person) ? person : null, task.Due?.AddYears(copy.Due.Year - action.Due.Year), actor);
    }

    /// <summary>Moves the dates by whole years until the due date is not before the start of the new academic year.</summary>
    private ActionDates ShiftDates(ActionDates dates)
    {
        while (dates.Due < next.Start)
            dates = new ActionDates(dates.Start?.AddYears(1), dates.Due.AddYears(1));
        return dates;
    }
}
