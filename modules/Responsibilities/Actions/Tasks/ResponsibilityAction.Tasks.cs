using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What is to be done step by step, and what it costs.</summary>
internal sealed partial class ResponsibilityAction
{
    public const int MostTasks = 50;

    private readonly List<SubTask> tasks = [];

    public IReadOnlyList<SubTask> Tasks => tasks;

    public decimal? PlannedFunds { get; private set; }

    public decimal? SpentFunds { get; private set; }

    public decimal? PlannedHours { get; private set; }

    public decimal? SpentHours { get; private set; }

    public ActionCost Cost => new(PlannedFunds, SpentFunds, PlannedHours, SpentHours);

    /// <summary>Somebody of this action is to do this until a day, or anybody.</summary>
    public void AddTask(string title, Guid? personId, DateOnly? due, Signature by)
    {
        RequireOpen();
        if (title.Trim().Length is 0 or > SubTask.LongestTitle)
            throw new DomainException("responsibilities.task-title", "Title", SubTask.LongestTitle);
        if (personId is { } person && person != OwnerId && !helpers.Exists(helper => helper.PersonId == person))
            throw new DomainException("responsibilities.task-person", "PersonId");
        if (tasks.Count == MostTasks)
            throw new DomainException("responsibilities.task-most", "Title", MostTasks);
        tasks.Add(new SubTask(Id, title.Trim(), personId, due));
        Measure();
        Sign(ActionVerb.TaskAdded, by, after: title.Trim());
    }

    public void FinishTask(Guid taskId, Signature by)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        if (task.IsDone)
            throw new DomainException("responsibilities.task-done");
        task.Finish(by);
        Measure();
        Sign(ActionVerb.TaskFinished, by, after: task.Title);
    }

    public void ReopenTask(Guid taskId, Signature by)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        if (!task.IsDone)
            throw new DomainException("responsibilities.task-open");
        task.Reopen();
        Measure();
        Sign(ActionVerb.TaskReopened, by, after: task.Title);
    }

    public void RemoveTask(Guid taskId, Signature by)
    {
        RequireOpen();
        var task = TaskOf(taskId);
        tasks.Remove(task);
        Measure();
        Sign(ActionVerb.TaskRemoved, by, before: task.Title);
    }

    /// <summary>What it takes and took in money and hours; also after its end, when the bills come.</summary>
    public void Commit(ActionCost cost, Signature by)
    {
        if (Status == ActionStatus.Dropped)
            throw new DomainException("responsibilities.already-dropped");
        cost.Check();
        (PlannedFunds, SpentFunds, PlannedHours, SpentHours) = (cost.PlannedFunds, cost.SpentFunds, cost.PlannedHours, cost.SpentHours);
        Sign(ActionVerb.CostChanged, by);
    }

    private void Measure()
    {
        if (tasks.Count > 0)
            Percent = Math.Min(99, 100 * tasks.Count(task => task.IsDone) / tasks.Count);
    }

    private void ReleaseTasksOf(Guid? person)
    {
        foreach (var task in tasks.Where(task => task.PersonId is not null && task.PersonId == person && !task.IsDone))
            task.Release();
    }

    private SubTask TaskOf(Guid id) => tasks.Find(task => task.Id == id) ?? throw new DomainException("responsibilities.task-unknown");
}
