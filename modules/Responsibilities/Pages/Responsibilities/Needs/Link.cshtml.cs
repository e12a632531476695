using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Accepts a need with an existing open action.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.Answer)]
internal sealed class LinkModel(NeedAccess needs, NeedAnswerCommands answer, ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text) : NeedFormPage(needs)
{
    /// <summary>The number of open actions offered, ordered by due date.</summary>
    private const int MaxOffered = 100;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await answer.LinkAsync(Id, Version, Input.ActionId!.Value, Input.Words!, cancellationToken);
        TempData.Success(text["NeedAccept.Success"]);
        return ToNeed();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is not PageResult)
            return shown;
        var open = (await actions.VisibleAsync(cancellationToken))
            .Where(action => action.UnitId == Need.UnitId && action.Status != ActionStatus.Done && action.Status != ActionStatus.Dropped);
        Actions = [.. (await open.OrderBy(action => action.Due).ThenBy(action => action.Id).Take(MaxOffered)
            .Select(action => new { action.Id, action.Title }).ToListAsync(cancellationToken)).Select(action => new SelectListItem(action.Title, $"{action.Id}"))];
        return shown;
    }

    internal sealed class InputModel : NeedAnswerInput
    {
        [Required, Display(Name = "Need.Action")]
        public Guid? ActionId { get; set; }
    }
}
