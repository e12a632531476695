using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Catalogue;

/// <summary>One entry of the catalogue from a year on: reword it after a look at what changes, retire it, take that back.</summary>
[RequirePermission(ResponsibilitiesPermissions.Catalogue.Edit)]
internal sealed class EntryModel(
    CatalogueHistory history, EditCatalogue edit, ClosedYears closed, TableScopes scopes, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    /// <summary>Shipped entries hold from a year before all records; that is no date to show.</summary>
    private const int Always = 1900;

    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "year")]
    public string? AskedYear { get; set; }

    [BindProperty]
    public WordingInput Input { get; set; } = new();

    public AcademicYear Year { get; private set; }

    public bool IsLocked { get; private set; }

    public CatalogueEntryView View { get; private set; } = null!;

    /// <summary>What would be written; null while nobody has asked for a look.</summary>
    public Wording? Preview { get; private set; }

    public string PathOf(string handler) => $"/responsibilities/catalogue/{View.Current.Code}?year={Year.StartYear}&handler={handler}";

    public string FromText(CatalogueEntry version) => version.FromYear <= Always ? text["Catalogue.Beginning"] : $"{new AcademicYear(version.FromYear)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        Input = new WordingInput
        {
            Title = View.Current.Title, TitleEs = View.Current.TitleEs, CountedAs = View.Current.CountedAs, CountedAsEs = View.Current.CountedAsEs,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        var wording = Input.Wording();
        wording.Check();
        Preview = wording;
        return shown;
    }

    public Task<IActionResult> OnPostRewordAsync(CancellationToken cancellation) =>
        DoAsync(() => edit.RewordAsync(View.Current.Code, Year, Input.Wording(), cancellation), "Catalogue.Reword.Success", cancellation);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellation) =>
        DoAsync(() => edit.RetireAsync(View.Current.Code, Year, cancellation), "Catalogue.Retire.Success", cancellation);

    public Task<IActionResult> OnPostReinstateAsync(CancellationToken cancellation) =>
        DoAsync(() => edit.ReinstateAsync(View.Current.Code, Year, cancellation), "Catalogue.Reinstate.Success", cancellation);

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        edit.Require();
        Year = string.IsNullOrEmpty(AskedYear) ? scopes.ThisYear : AcademicYear.TryParse(AskedYear, out var asked) ? asked.Value : throw new NotFoundException();
        IsLocked = await closed.FindAsync(Year, cancellation) is { IsLocked: true };
        View = await history.FindAsync(Code, Year, cancellation);
        return Page();
    }

    private async Task<IActionResult> DoAsync(Func<Task> verb, string success, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        await verb();
        TempData.Success(text[success, Year]);
        return LocalRedirect($"/responsibilities/catalogue/{View.Current.Code}?year={Year.StartYear}");
    }
}
