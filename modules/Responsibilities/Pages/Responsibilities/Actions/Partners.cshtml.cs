using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class PartnersModel(ActionAccess actions, AddRemedyPartner addPartner, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.ChangePartners, action => action.Kind == ActionKind.JointRemedy)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await addPartner.RunAsync(Id, Version, Input.UnitId, Input.Name, cancellationToken);
        TempData.Success(text["Partners.Added"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid partner, CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.AsJointRemedy().RemovePartner(partner, actor), cancellationToken);
        TempData.Success(text["Partners.Removed"]);
        return RedirectToPage(new { Id });
    }

    internal sealed class InputModel
    {
        [PickUnit(InstitutionPermissions.Units.View), Display(Name = "Partners.Unit")]
        public Guid? UnitId { get; set; }

        [StringLength(RemedyPartner.MaxNameLength), Display(Name = "Partners.Name")]
        public string? Name { get; set; }
    }
}
