using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

[RequirePermission(ResponsibilitiesPermissions.Needs.Answer)]
internal sealed class TransferModel(NeedAccess needs, NeedAnswerCommands answer, IUnits units, IStringLocalizer<ResponsibilitiesText> text) : NeedFormPage(needs)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Levels { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await answer.TransferAsync(Id, Version, Input.UnitId!.Value, Input.Words!, cancellationToken);
        TempData.Success(text["NeedTransfer.Success"]);
        return RedirectToPage("Index");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is PageResult)
            Levels = [.. NeedAnswerCommands.TransferTargets(await units.GetTreeAsync(cancellationToken), Need).Select(unit => new SelectListItem(unit.Name, $"{unit.Id}"))];
        return shown;
    }

    internal sealed class InputModel : NeedAnswerInput
    {
        [Required, Display(Name = "Need.AddressedTo")]
        public Guid? UnitId { get; set; }
    }
}
