using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class TasksModel(
    ActionAccess actions, ActionTaskCommands tasks, OwnerNames names, ActionFormatter formatter, IViewer viewer, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.FinishTasks, action => action.IsOpen)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool MayWorkOn => Rights.MayWorkOn;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SubTask> Tasks => Action.Tasks.OrderBy(task => task.IsDone).ThenBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Id);

    public bool MayTick(SubTask task) => MayWorkOn || task.PersonId is null || task.PersonId == viewer.PersonId;

    public string Describe(SubTask task) => formatter.Task(task);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await tasks.AddAsync(Id, Version, Input.Title ?? "", Input.PersonId, Input.Due, cancellationToken);
        return Again("Tasks.Added");
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid task, CancellationToken cancellationToken)
    {
        await tasks.FinishAsync(Id, task, cancellationToken);
        return Again("Tasks.Finished");
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid task, CancellationToken cancellationToken)
    {
        await tasks.ReopenAsync(Id, task, cancellationToken);
        return Again("Tasks.Reopened");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid task, CancellationToken cancellationToken)
    {
        await ChangeAsync(ActionOperation.ChangeTasks, (action, actor) => action.Checklist.Remove(task, actor), cancellationToken);
        return Again("Tasks.Removed");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is not PageResult)
            return shown;
        var own = Action.Helpers.Select(helper => helper.PersonId).Concat(Action.OwnerId is { } owner ? [owner] : []).ToList();
        await names.LoadAsync([.. own.Select(id => (Guid?)id), .. Action.Tasks.Select(task => task.PersonId)], cancellationToken);
        People = [.. own.Select(id => new SelectListItem(formatter.Person(id), $"{id}"))];
        return shown;
    }

    private RedirectToPageResult Again(string success)
    {
        TempData.Success(text[success]);
        return RedirectToPage(new { Id });
    }

    internal sealed class InputModel
    {
        [StringLength(SubTask.MaxTitleLength), Display(Name = "Tasks.What")]
        public string? Title { get; set; }

        [Display(Name = "Tasks.Person")]
        public Guid? PersonId { get; set; }

        [Display(Name = "Label.Due")]
        public DateOnly? Due { get; set; }
    }
}
