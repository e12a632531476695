using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Catalogue;

/// <summary>Edits one catalogue entry from a year on: rewords it after a preview, retires it, or reinstates it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Catalogue.Edit)]
internal sealed class EntryModel(
    CatalogueHistoryQuery history, ServedCodeCountQuery counts, CatalogueCommands commands, ClosedYears closed, ResponsibilityMatrixAccess matrixAccess, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    /// <summary>The starting year of shipped entries, which is not shown because it only means "always".</summary>
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

    /// <summary>The number of actions of the year that serve the entry.</summary>
    public int Actions { get; private set; }

    /// <summary>The wording to preview; null until a preview is requested.</summary>
    public Wording? Preview { get; private set; }

    public string PathOf(string handler) => $"/responsibilities/catalogue/{View.Current.Code}?year={Year.StartYear}&handler={handler}";

    public string FromText(CatalogueEntry version) => version.FromYear <= Always ? text["Catalogue.Beginning"] : $"{new AcademicYear(version.FromYear)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        Input = new WordingInput
        {
            Title = View.Current.Title, TitleEs = View.Current.TitleEs, CountedAs = View.Current.CountedAs, CountedAsEs = View.Current.CountedAsEs,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        var wording = Input.ToWording();
        wording.Validate();
        Preview = wording;
        return shown;
    }

    public Task<IActionResult> OnPostRewordAsync(CancellationToken cancellationToken) =>
        DoAsync(() => commands.RewordAsync(View.Current.Code, Year, Input.ToWording(), cancellationToken), "Catalogue.Reword.Success", cancellationToken);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken) =>
        DoAsync(() => commands.RetireAsync(View.Current.Code, Year, cancellationToken), "Catalogue.Retire.Success", cancellationToken);

    public Task<IActionResult> OnPostReinstateAsync(CancellationToken cancellationToken) =>
        DoAsync(() => commands.ReinstateAsync(View.Current.Code, Year, cancellationToken), "Catalogue.Reinstate.Success", cancellationToken);

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        commands.Require();
        Year = string.IsNullOrEmpty(AskedYear) ? matrixAccess.ThisYear : AcademicYear.TryParse(AskedYear, out var requestedYear) ? requestedYear.Value : throw new NotFoundException();
        IsLocked = await closed.FindAsync(Year, cancellationToken) is { IsLocked: true };
        View = await history.FindAsync(Code, Year, cancellationToken);
        Actions = (await counts.CountAsync(Year, cancellationToken)).GetValueOrDefault(View.Current.Code);
        return Page();
    }

    private async Task<IActionResult> DoAsync(Func<Task> verb, string success, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        await verb();
        TempData.Success(text[success, Year]);
        return LocalRedirect($"/responsibilities/catalogue/{View.Current.Code}?year={Year.StartYear}");
    }
}
