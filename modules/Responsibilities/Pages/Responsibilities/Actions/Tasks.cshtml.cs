using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The tasks of an action: added, ticked, removed.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Carry)]
internal sealed class TasksModel(
    ActionsInReach actions, ManageTasks tasks, OwnerNames names, ActionWords words, IViewer viewer, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, (action, rights) => rights.MayContribute && action.IsOpen)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool MayCarry => Rights.MayCarry;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SubTask> Tasks => Action.Tasks.OrderBy(task => task.IsDone).ThenBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Id);

    public bool MayTick(SubTask task) => MayCarry || task.PersonId is null || task.PersonId == viewer.PersonId;

    public string About(SubTask task) => words.Task(task);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await tasks.AddAsync(Id, Version, Input.Title ?? "", Input.PersonId, Input.Due, cancellation);
        return Again("Tasks.Added");
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid task, CancellationToken cancellation)
    {
        await tasks.FinishAsync(Id, task, cancellation);
        return Again("Tasks.Finished");
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid task, CancellationToken cancellation)
    {
        await tasks.ReopenAsync(Id, task, cancellation);
        return Again("Tasks.Reopened");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid task, CancellationToken cancellation)
    {
        await tasks.RemoveAsync(Id, Version, task, cancellation);
        return Again("Tasks.Removed");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var shown = await base.ShowAsync(cancellation);
        if (shown is not PageResult)
            return shown;
        var own = Action.Helpers.Select(helper => helper.PersonId).Concat(Action.OwnerId is { } owner ? [owner] : []).ToList();
        await names.LoadAsync([.. own.Select(id => (Guid?)id), .. Action.Tasks.Select(task => task.PersonId)], cancellation);
        People = [.. own.Select(id => new SelectListItem(words.Person(id), $"{id}"))];
        return shown;
    }

    private RedirectToPageResult Again(string success)
    {
        TempData.Success(text[success]);
        return RedirectToPage(new { Id });
    }

    internal sealed class InputModel
    {
        [StringLength(SubTask.LongestTitle), Display(Name = "Tasks.What")]
        public string? Title { get; set; }

        [Display(Name = "Tasks.Person")]
        public Guid? PersonId { get; set; }

        [Display(Name = "Due")]
        public DateOnly? Due { get; set; }
    }
}
