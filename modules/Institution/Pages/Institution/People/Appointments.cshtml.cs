using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>The further units of a person, past and present, and a new one.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class AppointmentsModel(
    ManagePeople people, ManageAppointments manage, AppointmentsQuery appointments, IUnits units, TimeProvider time, IStringLocalizer<InstitutionText> texts)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FacultyMember Member { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyList<AppointmentView> Appointments { get; private set; } = [];

    public int HomeShare => JointAppointment.Whole - Appointments.Where(held => held.From <= Today && !IsOver(held)).Sum(held => held.Share);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public bool IsOver(AppointmentView held) => held.Until < Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Input.From = Today;
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await manage.AppointAsync(Id, Input.UnitId!.Value, new AppointmentTerms(Input.Share!.Value, Input.From!.Value, Input.Until), cancellation);
        TempData.Success(texts["Joint.Appointed"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid appointment, CancellationToken cancellation)
    {
        await manage.EndAsync(appointment, cancellation);
        TempData.Success(texts["Joint.Ended"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Member = await people.LoadAsync(Id, cancellation);
        Tree = await units.TreeAsync(cancellation);
        Appointments = await appointments.OfAsync(Id, past: true, cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, PickUnit(InstitutionPermissions.People.Manage), Display(Name = "People.Unit")]
        public Guid? UnitId { get; set; }

        [Required, Range(1, JointAppointment.Whole), Display(Name = "Joint.Share")]
        public int? Share { get; set; }

        [Required, Display(Name = "Joint.From")]
        public DateOnly? From { get; set; }

        [Display(Name = "Joint.Until")]
        public DateOnly? Until { get; set; }
    }
}
