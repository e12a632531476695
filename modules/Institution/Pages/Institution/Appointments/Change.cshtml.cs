using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Appointments;

[RequirePermission(InstitutionPermissions.People.Manage)]
internal sealed class ChangeModel(AppointmentAccess appointments, AppointmentCommands commands, IUnits units, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public JointAppointment Appointment { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var held = await appointments.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        Input = new InputModel { Share = held.Share, From = held.From, Until = held.Until, Version = held.Version };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var held = await appointments.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        await commands.ChangeTermsAsync(Id, new AppointmentTerms(Input.Share!.Value, Input.From!.Value, Input.Until), Input.Version, cancellationToken);
        TempData.Success(texts["Joint.Changed"]);
        return RedirectToPage("/Institution/People/Appointments", new { id = held.MemberId });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Appointment = await appointments.FindAsync(Id, MemberOperation.Manage, cancellationToken);
        UnitName = (await units.GetTreeAsync(cancellationToken)).Find(Appointment.UnitId)?.Name ?? texts["Joint.ClosedUnit"];
        Conflict =
        [
            new(texts["Joint.Share"], $"{Input.Share} %", $"{Appointment.Share} %"),
            new(texts["Label.FirstDay"], Day(Input.From), Day(Appointment.From)),
            new(texts["Label.LastDay"], Day(Input.Until), Day(Appointment.Until)),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = Appointment.Version;
        }

        return Page();

        static string Day(DateOnly? day) => day is { } known ? DateFormatter.Day(known) : "";
    }

    internal sealed class InputModel
    {
        [Required, Range(1, JointAppointment.FullTimePercent), Display(Name = "Joint.Share")]
        public int? Share { get; set; }

        [Required, Display(Name = "Label.FirstDay")]
        public DateOnly? From { get; set; }

        [Display(Name = "Label.LastDay")]
        public DateOnly? Until { get; set; }

        public int Version { get; set; }
    }
}
