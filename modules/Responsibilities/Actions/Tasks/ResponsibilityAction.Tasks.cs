using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The tasks and the costs of an action.</summary>
internal sealed partial class ResponsibilityAction
{
    public const int MaxTasks = 50;

    private readonly List<SubTask> tasks = [];

    public IReadOnlyList<SubTask> Tasks => tasks;

    public decimal? PlannedFunds { get; private set; }

    public decimal? SpentFunds { get; private set; }

    public decimal? PlannedHours { get; private set; }

    public decimal? SpentHours { get; private set; }

    public ActionCost Cost => new(PlannedFunds, SpentFunds, PlannedHours, SpentHours);

    /// <summary>Somebody of this action is to do this until a day, or anybody.</summary>
    public void AddTask(string title, Guid? personId, DateOnly? due, Actor actor)
    {
        RequireOpen();
        if (title.Trim().Length is 0 or > SubTask.MaxTitleLength)
            throw new DomainException("responsibilities.task.invalid-title", "Title", SubTask.MaxTitleLength);
        if (personId is { } person && person != OwnerId && !helpers.Exists(helper => helper.PersonId == person))
            throw new DomainException("responsibilities.task.invalid-person", "PersonId");
        if (tasks.Count == MaxTasks)
            throw new DomainException("responsibilities.task.too-many", "Title", MaxTasks);
        tasks.Add(new SubTask(Id, title.Trim(), personId, due));
        UpdatePercentFromTasks();
        AddHistory(ActionVerb.TaskAdded, actor, after: title.Trim());
    }

    public void FinishTask(Guid taskId, Actor actor)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        if (task.IsDone)
            throw new DomainException("responsibilities.task.already-done");
        task.Finish(actor);
        UpdatePercentFromTasks();
        AddHistory(ActionVerb.TaskFinished, actor, after: task.Title);
    }

    public void ReopenTask(Guid taskId, Actor actor)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        if (!task.IsDone)
            throw new DomainException("responsibilities.task.already-open");
        task.Reopen();
        UpdatePercentFromTasks();
        AddHistory(ActionVerb.TaskReopened, actor, after: task.Title);
    }

    public void RemoveTask(Guid taskId, Actor actor)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        tasks.Remove(task);
        UpdatePercentFromTasks();
        AddHistory(ActionVerb.TaskRemoved, actor, before: task.Title);
    }

    /// <summary>What it takes and took in money and hours; also after its end, when the bills come.</summary>
    public void SetCost(ActionCost cost, Actor actor)
    {
        if (Status == ActionStatus.Dropped)
            throw new DomainException("responsibilities.action.already-dropped");
        cost.Validate();
        (PlannedFunds, SpentFunds, PlannedHours, SpentHours) = (cost.PlannedFunds, cost.SpentFunds, cost.PlannedHours, cost.SpentHours);
        AddHistory(ActionVerb.CostChanged, actor);
    }

    private void UpdatePercentFromTasks()
    {
        if (tasks.Count > 0)
            Percent = Math.Min(99, 100 * tasks.Count(task => task.IsDone) / tasks.Count);
    }

    private void UnassignTasksOf(Guid? person)
    {
        foreach (var task in tasks.Where(task => task.PersonId is not null && task.PersonId == person && !task.IsDone))
            task.Unassign();
    }

    private SubTask TaskOf(Guid id) => tasks.Find(task => task.Id == id) ?? throw new DomainException("responsibilities.task.unknown");
}
