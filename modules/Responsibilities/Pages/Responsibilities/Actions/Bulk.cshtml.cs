using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Changes one property of the actions selected in the list.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class BulkModel(
    ApplyBulkEdit applyBulkEdit, ActionListQuery query, PriorityChoiceQuery priorities, OwnerNames names, ActionFormatter formatter, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty(Name = "ids", SupportsGet = true)]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ActionRow> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Priorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles => OwnerFields.Roles(text);

    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<BulkKind>().Select(kind => new SelectListItem(text[$"BulkKind.{kind}"], $"{kind}"))];

    public IReadOnlyList<SelectListItem> Statuses =>
        [.. Enum.GetValues<ActionStatus>().Where(status => status != ActionStatus.Planned).Select(status => new SelectListItem(text[$"ActionStatus.{status}"], $"{status}"))];

    public ActionFormatter Formatter => formatter;

    public DateOnly Today => query.Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Kind = BulkKind.Owner;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await applyBulkEdit.RunAsync(Ids, ToDetails(), cancellationToken);
        return RedirectToPage("BulkResult", new { id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Chosen = await (await query.RowsAsync(new ActionFilter { Year = ActionFilter.AllYears }, cancellationToken))
            .Where(row => Ids.Contains(row.Id)).OrderBy(row => row.Due).Take(ApplyBulkEdit.MaxActions).ToListAsync(cancellationToken);
        await names.LoadAsync(Chosen.Select(row => row.OwnerId), cancellationToken);
        Priorities = await priorities.ListAsync(query.ThisYear, null, null, cancellationToken);
        return Page();
    }

    /// <summary>Validates the input of the form itself; rules that depend on an action are checked per action later.</summary>
    private BulkEditDetails ToDetails() => Input.Kind switch
    {
        BulkKind.Owner => new BulkEditDetails(BulkKind.Owner, OwnerFields.Owner(Input.OwnerId, Input.OwnerRole), null, null, null, Input.Reason),
        BulkKind.Due => new BulkEditDetails(
            BulkKind.Due, null, Input.Due ?? throw new DomainException("responsibilities.bulk-edit.missing-due-date", nameof(Input.Due)), null, null, Input.Reason),
        BulkKind.Status => new BulkEditDetails(
            BulkKind.Status, null, null, Input.Status ?? throw new DomainException("responsibilities.bulk-edit.missing-status", nameof(Input.Status)), null, Input.Reason),
        _ => new BulkEditDetails(BulkKind.Priority, null, null, null, Input.PriorityId, null),
    };

    internal sealed class InputModel
    {
        [Required, Display(Name = "Bulk.What")]
        public BulkKind? Kind { get; set; }

        [PickPerson(ResponsibilitiesPermissions.Actions.Plan), Display(Name = "Owner.Person")]
        public Guid? OwnerId { get; set; }

        [Display(Name = "Owner.Role")]
        public FacultyRole? OwnerRole { get; set; }

        [Display(Name = "Label.Due")]
        public DateOnly? Due { get; set; }

        [Display(Name = "Bulk.Status")]
        public ActionStatus? Status { get; set; }

        [Display(Name = "Priority")]
        public Guid? PriorityId { get; set; }

        [StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Bulk.Reason")]
        public string? Reason { get; set; }
    }
}
