using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class NewAppointmentModel(
    MemberAccess members, AppointmentCommands commands, IUnits units, Clock clock, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    public string HomeUnit { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.From = clock.Today;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await commands.AppointAsync(Id, Input.UnitId!.Value, new AppointmentTerms(Input.Share!.Value, Input.From!.Value, Input.Until), cancellationToken);
        TempData.Success(texts["Joint.Appointed"]);
        return RedirectToPage("Appointments", new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await members.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        HomeUnit = (await units.GetTreeAsync(cancellationToken)).Find(Member.UnitId)?.Name ?? "";
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, PickUnit(InstitutionPermissions.People.Manage), Display(Name = "Label.Unit")]
        public Guid? UnitId { get; set; }

        [Required, Range(1, JointAppointment.FullTimePercent), Display(Name = "Joint.Share")]
        public int? Share { get; set; }

        [Required, Display(Name = "Label.FirstDay")]
        public DateOnly? From { get; set; }

        [Display(Name = "Label.LastDay")]
        public DateOnly? Until { get; set; }
    }
}
