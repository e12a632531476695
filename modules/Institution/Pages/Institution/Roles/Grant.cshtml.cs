using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Roles;

[RequirePermission(InstitutionPermissions.Roles.Grant)]
internal sealed class GrantModel(GrantRole grant, RoleAccess roleAccess, Clock clock, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Roles that the viewer may grant in some unit; the chosen unit is checked when the role is granted.</summary>
    public IEnumerable<SelectListItem> Roles => Enum.GetValues<FacultyRole>()
        .Where(role => role != FacultyRole.Administrator || roleAccess.CanDecide(role, null))
        .Select(role => new SelectListItem(texts[$"Role.{role}"], role.ToString()));

    public Task<IActionResult> OnGetAsync(Guid? person, CancellationToken cancellationToken)
    {
        Input = new InputModel { MemberId = person, From = clock.Today };
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await grant.RunAsync(
            new RoleGrantDetails(Input.MemberId!.Value, Input.Role!.Value, Input.UnitId, Input.From!.Value, Input.Until, Input.Reason), cancellationToken);
        TempData.Success(texts["Roles.Granted"]);
        return RedirectToPage("/Institution/People/Person", new { id = Input.MemberId });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, PickPerson(InstitutionPermissions.Roles.Grant), Display(Name = "Label.Person")]
        public Guid? MemberId { get; set; }

        [Required, Display(Name = "Label.Role")]
        public FacultyRole? Role { get; set; }

        [PickUnit(InstitutionPermissions.Roles.Grant), Display(Name = "Label.Where")]
        public Guid? UnitId { get; set; }

        [Required, Display(Name = "Label.FirstDay")]
        public DateOnly? From { get; set; }

        [Display(Name = "Label.LastDay")]
        public DateOnly? Until { get; set; }

        [StringLength(DecisionReason.MaxLength), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }
    }
}
