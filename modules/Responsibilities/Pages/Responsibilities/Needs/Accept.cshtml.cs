using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Pages.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Accepts a need and plans its action in one step; the raiser is notified.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.Answer)]
internal sealed class AcceptModel(
    NeedAccess needs, NeedAnswerCommands answer, CatalogueQuery catalogue, ResponsibilityMatrixAccess matrixAccess, IViewer viewer, IStringLocalizer<ResponsibilitiesText> text)
    : NeedFormPage(needs)
{
    private const string JointRemedies = "CDO-PER-4";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => ActionDetailsInput.Kinds(text);

    public IReadOnlyList<SelectListItem> Roles => OwnerFields.Roles(text);

    public IReadOnlyList<SelectListItem> Responsibilities { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Loads the need only for its unit; the command loads it again and checks the version of the form.
        if (await ShowAsync(cancellationToken) is not PageResult)
            return NotFound();
        await answer.AcceptAsync(
            Id, Version,
            new ActionPlan(
                Need.UnitId, matrixAccess.ThisYear, Input.ToDetails(), OwnerFields.Owner(Input.OwnerId, Input.OwnerRole), new ActionDates(null, Input.Due!.Value)),
            Input.Words!, cancellationToken);
        TempData.Success(text["NeedAccept.Success"]);
        return ToNeed();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is PageResult)
            Responsibilities = ActionDetailsInput.Responsibilities(await catalogue.ListInForceAsync(matrixAccess.ThisYear, cancellationToken), text);
        return shown;
    }

    /// <summary>Suggests the kind joint remedy, which leaders can change.</summary>
    protected override void Prefill() => Input = new InputModel
    {
        Title = Need.Title, Kind = ActionKind.JointRemedy, Codes = [JointRemedies], OwnerId = viewer.PersonId,
    };

    internal sealed class InputModel : ActionDetailsInput
    {
        [PickPerson(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Owner.Person")]
        public Guid? OwnerId { get; set; }

        [Display(Name = "Owner.Role")]
        public FacultyRole? OwnerRole { get; set; }

        [Required, Display(Name = "Label.Due")]
        public DateOnly? Due { get; set; }

        [Required, StringLength(Need.MaxMessageLength), DataType(DataType.MultilineText), Display(Name = "Need.Words")]
        public string? Words { get; set; }
    }
}
