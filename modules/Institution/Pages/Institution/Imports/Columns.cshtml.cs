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

/// <summary>The second step of an import: mapping columns to fields. The dry run follows.</summary>
[RequirePermission(InstitutionPermissions.People.Import)]
internal sealed class ColumnsModel(
    RosterImportAccess access, UploadRoster upload, RosterImportCommands commands, RosterPreviewQuery preview, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReadingModel Reading { get; set; } = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RosterImport Import { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyList<string>> Sample { get; private set; } = [];

    /// <summary>Empty unless the workbook has several sheets.</summary>
    public IEnumerable<SelectListItem> Sheets { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => access.Kinds.Select(kind => new SelectListItem(texts[$"ImportKind.{kind}"], kind.ToString()));

    public IEnumerable<string> Fields => RosterColumns.Of(Import.Kind).Select(known => known.Field.ToString());

    public IEnumerable<SelectListItem> Columns => Import.ColumnList.Where(column => column.Length > 0).Select(column => new SelectListItem(column, column));

    public IEnumerable<SelectListItem> DateOrders =>
        Enum.GetValues<DateOrder>().Select(order => new SelectListItem(texts[$"DateOrder.{order}"], order.ToString()));

    public bool IsOptional(string field) => !RosterColumns.RequiredOf(Import.Kind).Any(required => required.ToString() == field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(Id, cancellationToken);
        var offered = await upload.SuggestMappingAsync(import, cancellationToken);
        Input = new InputModel
        {
            Columns = RosterColumns.Of(import.Kind).ToDictionary(column => column.Field.ToString(), column => offered[column.Field]),
            Dates = import.Dates,
            AllOrNothing = import.AllOrNothing,
        };
        Reading = new ReadingModel { Kind = import.Kind, Sheet = import.Sheet };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var import = await access.LoadAsync(Id, cancellationToken);
        var chosen = Input.Columns.Where(pair => !string.IsNullOrEmpty(pair.Value) && Enum.IsDefined(typeof(RosterField), pair.Key))
            .ToDictionary(pair => Enum.Parse<RosterField>(pair.Key), pair => pair.Value!);
        await commands.PlanAsync(Id, new ColumnMapping(import.Kind, chosen), Input.Dates, Input.AllOrNothing, cancellationToken);
        return RedirectToPage("Import", new { id = Id, asked = true });
    }

    /// <summary>Reads the file as another kind or from another sheet.</summary>
    public async Task<IActionResult> OnPostKindAsync(CancellationToken cancellationToken)
    {
        await upload.ChangeSourceAsync(Id, Reading.Kind, Reading.Sheet, cancellationToken);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Import = await access.LoadAsync(Id, cancellationToken);
        // A form that was sent incomplete is shown with all inputs again.
        foreach (var field in Fields)
            Input.Columns.TryAdd(field, null);
        (Sample, var sheets) = await preview.LoadAsync(Import, cancellationToken);
        Sheets = sheets.Count > 1 ? sheets.Select(sheet => new SelectListItem(sheet, sheet)) : [];
        return Page();
    }

    internal sealed class ReadingModel
    {
        [Display(Name = "Import.Kind")]
        public ImportKind Kind { get; set; }

        [StringLength(RosterImport.MaxSheetLength), Display(Name = "Import.Sheet")]
        public string? Sheet { get; set; }
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
