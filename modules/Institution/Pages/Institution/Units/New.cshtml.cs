using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Units;

[RequirePermission(InstitutionPermissions.Units.Manage)]
internal sealed class NewModel(UnitCommands commands, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.Institution).Select(kind => new SelectListItem(texts[$"UnitKind.{kind}"], kind.ToString()));

    public void OnGet(Guid? under) => Input.ParentId = under;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var unit = await commands.OpenAsync(Input.Code!, Input.Name!, Input.Kind!.Value, Input.ParentId!.Value, cancellationToken);
        TempData.Success(texts["Units.Opened", unit.Name]);
        return RedirectToPage("Unit", new { code = unit.Code });
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Page());

    internal sealed class InputModel
    {
        [Required, StringLength(OrgUnit.MaxNameLength), Display(Name = "Label.Name")]
        public string? Name { get; set; }

        [Required, StringLength(OrgUnit.MaxCodeLength), Display(Name = "Label.Code")]
        public string? Code { get; set; }

        [Required, Display(Name = "Label.Kind")]
        public UnitKind? Kind { get; set; } = UnitKind.Department;

        [Required, PickUnit(InstitutionPermissions.Units.Manage), Display(Name = "Units.Above")]
        public Guid? ParentId { get; set; }
    }
}
