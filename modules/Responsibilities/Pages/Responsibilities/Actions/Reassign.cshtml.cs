using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class ReassignModel(ActionAccess actions, ReassignAction reassign, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.Reassign)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Roles => OwnerFields.Roles(text);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await reassign.RunAsync(Id, Version, OwnerFields.Owner(Input.OwnerId, Input.OwnerRole), Input.Reason, cancellationToken);
        TempData.Success(text["Reassign.Success"]);
        return ToAction();
    }

    protected override void Prefill() => (Input.OwnerId, Input.OwnerRole) = (Action.OwnerId, Action.OwnerRole);

    internal sealed class InputModel
    {
        [PickPerson(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Owner.Person")]
        public Guid? OwnerId { get; set; }

        [Display(Name = "Owner.Role")]
        public FacultyRole? OwnerRole { get; set; }

        [StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }
    }
}
