using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Plans an action; a responsibility's page links here with its code, unit and year.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class NewModel(
    PlanAction plan, CatalogueQuery catalogue, PriorityChoiceQuery priorities, ResponsibilityMatrixAccess matrixAccess, IUnits units, IViewer viewer, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => ActionDetailsInput.Kinds(text);

    public IReadOnlyList<SelectListItem> Roles => OwnerFields.Roles(text);

    public IReadOnlyList<SelectListItem> Responsibilities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Priorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years =>
        [.. new[] { matrixAccess.ThisYear, matrixAccess.ThisYear.Next, matrixAccess.ThisYear.Previous }.Select(year => new SelectListItem($"{year}", $"{year.StartYear}"))];

    public async Task<IActionResult> OnGetAsync(string? code, string? unit, int? year, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var planned = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Plan);
        var requestedUnit = string.IsNullOrEmpty(unit) ? tree.Root : tree.FindByCode(unit);
        // The requested unit may be one where the viewer cannot plan: a dean who comes from the institution's matrix plans for the
        // school.
        var start = requestedUnit is not null && planned.Contains(requestedUnit.Id)
            ? requestedUnit
            : tree.Indented().Select(place => place.Unit).FirstOrDefault(place => planned.Contains(place.Id));
        Input = new InputModel
        {
            Codes = code is null ? [] : [code],
            UnitId = start?.Id,
            Year = year ?? matrixAccess.ThisYear.StartYear,
            Kind = ActionKind.Other,
            OwnerId = viewer.PersonId,
        };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await plan.RunAsync(
            new ActionPlan(
                Input.UnitId!.Value,
                new AcademicYear(Input.Year!.Value),
                Input.ToDetails(),
                OwnerFields.Owner(Input.OwnerId, Input.OwnerRole),
                new ActionDates(Input.Start, Input.Due!.Value)) { PriorityId = Input.PriorityId, IsRecurring = Input.IsRecurring },
            cancellationToken);
        TempData.Success(text["New.Success"]);
        return RedirectToPage(NextPage(Input.Kind!.Value), new { id });
    }

    /// <summary>Kinds with additional fields continue with the form for these fields, which can also be filled in later.</summary>
    private static string NextPage(ActionKind kind) => kind switch
    {
        ActionKind.PolicyProposal => "Policy",
        ActionKind.SupportRequest => "Support",
        ActionKind.JointRemedy => "Partners",
        _ => "View",
    };

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var year = new AcademicYear(Input.Year ?? matrixAccess.ThisYear.StartYear);
        Responsibilities = ActionDetailsInput.Responsibilities(await catalogue.ListInForceAsync(year, cancellationToken), text);
        Priorities = await priorities.ListAsync(year, null, null, cancellationToken);
        return Page();
    }

    internal sealed class InputModel : ActionDetailsInput
    {
        [PickPerson(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Owner.Person")]
        public Guid? OwnerId { get; set; }

        [Display(Name = "Owner.Role")]
        public FacultyRole? OwnerRole { get; set; }

        [Display(Name = "Priority")]
        public Guid? PriorityId { get; set; }

        [Required, PickUnit(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Label.Unit")]
        public Guid? UnitId { get; set; }

        [Required, Range(1900, 2200), Display(Name = "Year")]
        public int? Year { get; set; }

        [Display(Name = "Start")]
        public DateOnly? Start { get; set; }

        [Display(Name = "Action.Recurs.EveryYear")]
        public bool IsRecurring { get; set; }

        [Required, Display(Name = "Label.Due")]
        public DateOnly? Due { get; set; }
    }
}
