using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Imports;

/// <summary>Second step: which column is what. The dry run follows.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class ColumnsModel(
    ImportAccess access, UploadRoster upload, ImportWork work, RosterSample sample, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RosterImport Import { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyList<string>> Sample { get; private set; } = [];

    public IEnumerable<string> Fields => RosterFields.All.Select(known => known.ToString());

    public IEnumerable<SelectListItem> Columns => Import.ColumnList.Where(column => column.Length > 0).Select(column => new SelectListItem(column, column));

    public IEnumerable<SelectListItem> DateOrders =>
        Enum.GetValues<DateOrder>().Select(order => new SelectListItem(texts[$"DateOrder.{order}"], order.ToString()));

    public static bool IsOptional(string field) => !RosterFields.Required.Any(required => required.ToString() == field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var import = await access.LoadAsync(Id, cancellation);
        var offered = await upload.OfferMappingAsync(import, cancellation);
        Input = new InputModel
        {
            Columns = RosterFields.All.ToDictionary(field => field.ToString(), field => offered[field]),
            Dates = import.Dates,
            AllOrNothing = import.AllOrNothing,
        };
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var chosen = Input.Columns.Where(pair => !string.IsNullOrEmpty(pair.Value) && Enum.IsDefined(typeof(RosterField), pair.Key))
            .ToDictionary(pair => Enum.Parse<RosterField>(pair.Key), pair => pair.Value!);
        await work.PlanAsync(Id, new ColumnMapping(chosen), Input.Dates, Input.AllOrNothing, cancellation);
        return RedirectToPage("Import", new { id = Id, asked = true });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Import = await access.LoadAsync(Id, cancellation);
        Sample = await sample.OfAsync(Import, cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        /// <summary>By the name of the field.</summary>
        public Dictionary<string, string?> Columns { get; set; } = [];

        [Display(Name = "Import.Dates")]
        public DateOrder Dates { get; set; }

        [Display(Name = "Import.AllOrNothing")]
        public bool AllOrNothing { get; set; }
    }
}
