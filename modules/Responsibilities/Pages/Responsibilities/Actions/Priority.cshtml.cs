using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class PriorityModel(
    ActionAccess actions, LinkActionToPriority link, PriorityChoiceQuery priorities, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.LinkToPriority)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await link.RunAsync(Id, Version, Input.PriorityId, cancellationToken);
        TempData.Success(text["Link.Success"]);
        return ToAction();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is PageResult)
            Choices = await priorities.ListAsync(new AcademicYear(Action.AcademicYear), Action.PriorityId, Action.UnitId, cancellationToken);
        return shown;
    }

    protected override void Prefill() => Input.PriorityId = Action.PriorityId;

    internal sealed class InputModel
    {
        [Display(Name = "Priority")]
        public Guid? PriorityId { get; set; }
    }
}
