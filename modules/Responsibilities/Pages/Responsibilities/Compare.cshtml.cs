using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Figures;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>Compares two years and describes the changes of each responsibility.</summary>
[RequirePermission(ResponsibilitiesPermissions.Matrix.View)]
internal sealed class CompareModel(
    ResponsibilityMatrixAccess matrixAccess, ActionYearQuery years, YearComparisonQuery comparison, FigureFormatter figures, IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public ResponsibilityMatrixScope Scope { get; private set; } = null!;

    public AcademicYear From { get; private set; }

    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    public IReadOnlyList<ComparedLine> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Shows => [new(text["Compare.All"], "true")];

    public FigureFormatter Formatter => figures;

    public string Query => Of(Scope.Year);

    /// <summary>A retired responsibility links to the earlier year, which still contains it.</summary>
    public string QueryOf(ComparedLine line) => Of(line.After is null ? From : Scope.Year);

    public async Task OnGetAsync(string? unit, string? year, string? from, bool all, CancellationToken cancellationToken)
    {
        Scope = await matrixAccess.FindAsync(unit, year, cancellationToken) ?? throw new NotFoundException();
        From = AcademicYear.TryParse(from, out var requestedYear) ? requestedYear.Value : Scope.Year.Previous;
        Lines = await comparison.LoadAsync(Scope, From, cancellationToken);
        Shown = all ? Lines : [.. Lines.Where(line => line.Changes.Count > 0)];
        Units = matrixAccess.UnitChoices(Scope, text);
        Years = [.. (await years.ListAsync(matrixAccess.ThisYear, cancellationToken)).Append(From).Distinct()
            .Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
    }

    private string Of(AcademicYear year) => (Scope with { Year = year }).Query;
}
