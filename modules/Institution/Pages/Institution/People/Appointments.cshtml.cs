using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>The joint appointments of a member, past and present.</summary>
[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class AppointmentsModel(
    MemberAccess members, AppointmentAccess appointmentAccess, AppointmentsQuery appointments, IUnits units, Clock clock, IStringLocalizer<InstitutionText> texts)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FacultyMember Member { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public IReadOnlyList<AppointmentView> Appointments { get; private set; } = [];

    public int HomeShare => JointAppointment.FullTimePercent - Appointments.Where(held => held.From <= Today && !IsOver(held)).Sum(held => held.Share);

    private DateOnly Today => clock.Today;

    public bool IsOver(AppointmentView held) => held.Until < Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid appointment, CancellationToken cancellationToken)
    {
        await appointmentAccess.ChangeAsync(appointment, null, MemberOperation.Manage, (held, actor) => held.End(actor.Day, actor.Day), cancellationToken);
        TempData.Success(texts["Joint.Ended"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Member = await members.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        Tree = await units.GetTreeAsync(cancellationToken);
        Appointments = await appointments.ListOfMemberAsync(Id, past: true, cancellationToken);
        return Page();
    }
}
