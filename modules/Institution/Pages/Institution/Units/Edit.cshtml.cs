using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Units;

/// <summary>Renames a unit or moves it below another one.</summary>
[RequirePermission(InstitutionPermissions.Units.Manage)]
internal sealed class EditModel(UnitCommands commands, IUnits units, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OrgUnit Unit { get; private set; } = null!;

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var unit = await commands.LoadAsync(Code, cancellationToken);
        Input = new InputModel { Name = unit.Name, ParentId = unit.ParentId, Version = unit.Version };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await commands.ChangeAsync(Code, Input.Name!, Input.ParentId, Input.Version, cancellationToken);
        TempData.Success(texts["Units.Changed", Input.Name!]);
        return RedirectToPage("Unit", new { code = Code });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Unit = await commands.LoadAsync(Code, cancellationToken);
        var tree = await units.GetTreeAsync(cancellationToken);
        Conflict =
        [
            new(texts["Label.Name"], Input.Name, Unit.Name),
            new(texts["Units.Above"], NameOf(Input.ParentId), NameOf(Unit.ParentId)),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = Unit.Version;
        }

        return Page();

        string NameOf(Guid? id) => id is { } known ? tree.Find(known)?.Name ?? "" : "";
    }

    internal sealed class InputModel
    {
        [Required, StringLength(OrgUnit.MaxNameLength), Display(Name = "Label.Name")]
        public string? Name { get; set; }

        [PickUnit(InstitutionPermissions.Units.Manage), Display(Name = "Units.Above")]
        public Guid? ParentId { get; set; }

        public int Version { get; set; }
    }
}
