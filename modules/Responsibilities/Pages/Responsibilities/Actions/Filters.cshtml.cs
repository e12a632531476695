using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Saved filters: one's own, those of others, and the one that the address brought along, to be saved.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class FiltersModel(SavedFilters filters, IUnits units, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    private UnitTree tree = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SavedFilter> Own { get; private set; } = [];

    public IReadOnlyList<SavedFilter> Shared { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Views =>
        [.. Enum.GetValues<ActionViewKind>().Select(view => new SelectListItem(text[$"Views.{view}"], view.ToString()))];

    public string UnitName(SavedFilter filter) => filter.SharedUnitId is { } unit ? tree.Find(unit)?.Name ?? text["Unit.Closed"] : text["Filters.Mine"];

    public Task<IActionResult> OnGetAsync(ActionViewKind view, CancellationToken cancellation)
    {
        Input = new InputModel { View = view, Query = SavedFilters.Tidied(Request.QueryString.Value) };
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        await filters.SaveAsync(Input.Name ?? "", Input.View, Input.Query, Input.UnitId, Input.IsDefault, cancellation);
        TempData.Success(text["Filters.Save.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation)
    {
        await filters.RemoveAsync(id, cancellation);
        TempData.Success(text["Filters.Remove.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDefaultAsync(Guid? id, CancellationToken cancellation)
    {
        await filters.ChooseDefaultAsync(id, cancellation);
        TempData.Success(text[id is null ? "Filters.Default.None" : "Filters.Default.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        tree = await units.TreeAsync(cancellation);
        Own = await filters.OwnAsync(cancellation);
        Shared = await filters.SharedAsync(cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        // Not required here: the page's other forms send none of this. The filter guards its name.
        [StringLength(SavedFilter.LongestName), Display(Name = "Filters.Name")]
        public string? Name { get; set; }

        [Display(Name = "Views.Label")]
        public ActionViewKind View { get; set; }

        public string? Query { get; set; }

        [PickUnit(ResponsibilitiesPermissions.Actions.Oversee), Display(Name = "Filters.Share")]
        public Guid? UnitId { get; set; }

        [Display(Name = "Filters.Default.Make")]
        public bool IsDefault { get; set; }
    }
}
