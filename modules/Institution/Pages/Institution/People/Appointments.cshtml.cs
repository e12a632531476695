using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>The further units of a person, past and present.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class AppointmentsModel(
    ManagePeople people, ManageAppointments manage, AppointmentsQuery appointments, IUnits units, TimeProvider time, IStringLocalizer<InstitutionText> texts)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FacultyMember Member { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyList<AppointmentView> Appointments { get; private set; } = [];

    public int HomeShare => JointAppointment.Whole - Appointments.Where(held => held.From <= Today && !IsOver(held)).Sum(held => held.Share);

    private DateOnly Today => time.Today();

    public bool IsOver(AppointmentView held) => held.Until < Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

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
}
