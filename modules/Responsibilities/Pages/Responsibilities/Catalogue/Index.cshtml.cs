using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Catalogue;

/// <summary>Lists the catalogue of a year, marking reworded, retired and added entries.</summary>
[RequirePermission(ResponsibilitiesPermissions.Catalogue.Edit)]
internal sealed class IndexModel(
    CatalogueHistoryQuery history, ServedCodeCountQuery counts, CatalogueCommands commands, ClosedYears closed, ActionYearQuery years,
    ResponsibilityMatrixAccess matrixAccess) : PageModel
{
    public AcademicYear Year { get; private set; }

    public bool IsLocked { get; private set; }

    public IReadOnlyList<CatalogueEntryView> Entries { get; private set; } = [];

    /// <summary>The number of actions of the year that serve each entry, by code.</summary>
    public IReadOnlyDictionary<string, int> ActionsByCode { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public static string StateOf(CatalogueEntryView view) => view switch
    {
        { Current.IsRetired: true } => "Retired",
        { Original: null } => "Added",
        { IsReworded: true } => "Reworded",
        _ => "AsPublished",
    };

    public async Task OnGetAsync(string? year, CancellationToken cancellationToken)
    {
        commands.Require();
        Year = string.IsNullOrEmpty(year) ? matrixAccess.ThisYear : AcademicYear.TryParse(year, out var requestedYear) ? requestedYear.Value : throw new NotFoundException();
        IsLocked = await closed.FindAsync(Year, cancellationToken) is { IsLocked: true };
        Entries = await history.ListOfYearAsync(Year, cancellationToken);
        ActionsByCode = await counts.CountAsync(Year, cancellationToken);
        Years = [.. (await years.ListAsync(matrixAccess.ThisYear, cancellationToken)).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
    }
}
