using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>Appoints a supervisor of a member.</summary>
[RequirePermission(InstitutionPermissions.Supervision.Manage)]
internal sealed class AppointModel(
    PersonDetailsQuery personDetails, PersonSupervisionQuery supervision, AppointSupervisor appoint, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<SupervisionKind>().Select(kind => new SelectListItem(texts[$"SupervisionKind.{kind}"], kind.ToString()));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.From = supervision.Today;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await appoint.RunAsync(
            new SupervisorAppointment(Id, Input.SupervisorId!.Value, new SupervisionTerms(Input.Kind!.Value, Input.From!.Value, Input.Until), Input.Reason),
            cancellationToken);
        TempData.Success(texts["Supervision.Appointed"]);
        return RedirectToPage("Supervision", new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await personDetails.LoadAsync(Id, cancellationToken);
        return supervision.MayManageIn(Member.UnitId) ? Page() : throw new NotFoundException();
    }

    internal sealed class InputModel
    {
        [Required, PickPerson(InstitutionPermissions.Supervision.Manage), Display(Name = "Supervision.Supervisor")]
        public Guid? SupervisorId { get; set; }

        [Required, Display(Name = "Supervision.Kind")]
        public SupervisionKind? Kind { get; set; }

        [Required, Display(Name = "Label.FirstDay")]
        public DateOnly? From { get; set; }

        [Display(Name = "Label.LastDay")]
        public DateOnly? Until { get; set; }

        [StringLength(DecisionReason.MaxLength), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }
    }
}
