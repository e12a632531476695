using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class HelpersModel(
    ActionAccess actions, AddActionHelper addHelper, OwnerNames names, ActionFormatter formatter, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.ChangeHelpers)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ActionFormatter Formatter => formatter;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await addHelper.RunAsync(Id, Version, Input.HelperId ?? throw new DomainException("responsibilities.helper.unknown", nameof(Input.HelperId)), cancellationToken);
        TempData.Success(text["Helpers.Added"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid helper, CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.RemoveHelper(helper, actor), cancellationToken);
        TempData.Success(text["Helpers.Removed"]);
        return RedirectToPage(new { Id });
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is PageResult)
            await names.LoadAsync(Action.Helpers.Select(helper => (Guid?)helper.PersonId), cancellationToken);
        return shown;
    }

    internal sealed class InputModel
    {
        [PickPerson(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Helper")]
        public Guid? HelperId { get; set; }
    }
}
