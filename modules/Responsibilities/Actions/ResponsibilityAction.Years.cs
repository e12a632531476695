namespace FacultyDev.Responsibilities.Actions;

/// <summary>What an action takes over from the one of the year before. What was spent, answered and finished stays in its year.</summary>
internal sealed partial class ResponsibilityAction
{
    /// <summary>It goes on where the former stands: its proposal or request as far as it is, and the tasks that are still to do.</summary>
    public void GoOnFrom(ResponsibilityAction former, Signature by)
    {
        TakeOver(former, former.tasks.Where(task => !task.IsDone), by);
        if (former.Policy is { HasMoved: true } policy)
        {
            Policy!.GoOnFrom(policy);
            Sign(ActionVerb.PolicySubmitted, by, after: policy.SentTo);
        }

        if (former.Support is { HasMoved: true } support)
        {
            Support!.GoOnFrom(support);
            Sign(ActionVerb.SupportAsked, by, why: support.AskedOf, after: support.Asked.ToString());
        }
    }

    /// <summary>It is the same as the former from the beginning: with all of its tasks, and a proposal or request that is drafted anew.</summary>
    public void BeginAnewLike(ResponsibilityAction former, Signature by) => TakeOver(former, former.tasks, by);

    private void TakeOver(ResponsibilityAction former, IEnumerable<SubTask> toDo, Signature by)
    {
        if (former.Policy is { } policy && (policy.SentTo is not null || policy.Topic != PolicyTopic.General))
            DescribePolicy(policy.Topic, policy.SentTo, by);
        foreach (var partner in former.partners)
            AddPartner(partner.UnitId, partner.Name, by);
        if ((former.PlannedFunds ?? former.PlannedHours) is not null)
            Commit(new ActionCost(former.PlannedFunds, null, former.PlannedHours, null), by);
        foreach (var task in toDo)
            AddTask(task.Title, TakesPart(task.PersonId) ? task.PersonId : null, task.Due?.AddYears(Due.Year - former.Due.Year), by);
    }

    private bool TakesPart(Guid? person) => person is not null && (person == OwnerId || helpers.Exists(helper => helper.PersonId == person));
}
