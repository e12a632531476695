using FacultyDev.Kernel.Access;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Copies an action into the next academic year. Spent amounts, answers and finished tasks stay with the earlier action.</summary>
internal sealed partial class ResponsibilityAction
{
    /// <summary>Continues where the former action stands: its proposal or request in its present stage, and its unfinished tasks.</summary>
    public void ContinueFrom(ResponsibilityAction former, Actor actor)
    {
        CopyFrom(former, former.tasks.Where(task => !task.IsDone), actor);
        if (former.Policy is { HasLeftDraft: true } policy)
        {
            Policy!.ContinueFrom(policy);
            AddHistory(ActionVerb.PolicySubmitted, actor, after: policy.SentTo);
        }

        if (former.Support is { HasBeenAsked: true } support)
        {
            Support!.ContinueFrom(support);
            AddHistory(ActionVerb.SupportAsked, actor, reason: support.AskedOf, after: support.Asked.ToString());
        }
    }

    /// <summary>It is the same as the former from the beginning: with all of its tasks, and a proposal or request that is drafted anew.</summary>
    public void RepeatFrom(ResponsibilityAction former, Actor actor) => CopyFrom(former, former.tasks, actor);

    private void CopyFrom(ResponsibilityAction former, IEnumerable<SubTask> tasksToCopy, Actor actor)
    {
        if (former.Policy is { } policy && (policy.SentTo is not null || policy.Topic != PolicyTopic.General))
            DescribePolicy(policy.Topic, policy.SentTo, actor);
        foreach (var partner in former.partners)
            AddPartner(partner.UnitId, partner.Name, actor);
        if ((former.PlannedFunds ?? former.PlannedHours) is not null)
            SetCost(new ActionCost(former.PlannedFunds, null, former.PlannedHours, null), actor);
        foreach (var task in tasksToCopy)
            AddTask(task.Title, IsParticipant(task.PersonId) ? task.PersonId : null, task.Due?.AddYears(Due.Year - former.Due.Year), actor);
    }

    private bool IsParticipant(Guid? person) => person is not null && (person == OwnerId || helpers.Exists(helper => helper.PersonId == person));
}
