using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Manages saved filters: lists the viewer's own and shared ones, and saves the filter in the query string.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class FiltersModel(SavedFilters filters, IUnits units, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    private UnitTree tree = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SavedFilter> Own { get; private set; } = [];

    public IReadOnlyList<SavedFilter> Shared { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Views =>
        [.. Enum.GetValues<ActionListLayout>().Select(view => new SelectListItem(text[$"Views.{view}"], view.ToString()))];

    public string UnitName(SavedFilter filter) => filter.SharedUnitId is { } unit ? tree.Find(unit)?.Name ?? text["Unit.Closed"] : text["Filters.Mine"];

    public Task<IActionResult> OnGetAsync(ActionListLayout view, CancellationToken cancellationToken)
    {
        Input = new InputModel { View = view, Query = SavedFilters.Normalize(Request.QueryString.Value) };
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        await filters.SaveAsync(Input.Name ?? "", Input.View, Input.Query, Input.UnitId, Input.IsDefault, cancellationToken);
        TempData.Success(text["Filters.Save.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await filters.RemoveAsync(id, cancellationToken);
        TempData.Success(text["Filters.Remove.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDefaultAsync(Guid? id, CancellationToken cancellationToken)
    {
        await filters.ChooseDefaultAsync(id, cancellationToken);
        TempData.Success(text[id is null ? "Filters.Default.None" : "Filters.Default.Success"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        tree = await units.GetTreeAsync(cancellationToken);
        Own = await filters.ListOwnAsync(cancellationToken);
        Shared = await filters.ListSharedAsync(cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        // Not marked as required, because the page's other forms do not send this field; the filter validates its name itself.
        [StringLength(SavedFilter.MaxNameLength), Display(Name = "Label.Name")]
        public string? Name { get; set; }

        [Display(Name = "Views.Label")]
        public ActionListLayout View { get; set; }

        public string? Query { get; set; }

        [PickUnit(ResponsibilitiesPermissions.Actions.Oversee), Display(Name = "Filters.Share")]
        public Guid? UnitId { get; set; }

        [Display(Name = "Filters.Default.Make")]
        public bool IsDefault { get; set; }
    }
}
