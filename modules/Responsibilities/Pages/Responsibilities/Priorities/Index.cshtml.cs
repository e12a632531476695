using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>Lists the priorities of a unit in a year with the counts of their actions.</summary>
[RequirePermission(ResponsibilitiesPermissions.Priorities.View)]
internal sealed class IndexModel(
    ResponsibilityMatrixAccess matrixAccess, ActionYearQuery years, PriorityQuery query, PriorityAccess access, MovePriority movePriority, PriorityFormatter formatter,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public ResponsibilityMatrixScope? Scope { get; private set; }

    public IReadOnlyList<PriorityRow> Priorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public PriorityFormatter Formatter => formatter;

    public bool MayManage => access.MayManage(Scope!.Unit.Id);

    public string? UnitCode => Scope!.IsInstitution ? null : Scope.Unit.Code;

    public string Query => $"{(UnitCode is { } code ? $"unit={code}&" : "")}year={Scope!.Year.StartYear}";

    public async Task OnGetAsync(string? unit, string? year, CancellationToken cancellationToken)
    {
        Scope = await matrixAccess.FindAsync(unit, year, cancellationToken);
        if (Scope is null)
            return;
        Priorities = await query.ListAsync(Scope.Unit, Scope.Year, cancellationToken);
        Years = [.. (await years.ListAsync(matrixAccess.ThisYear, cancellationToken)).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = matrixAccess.UnitChoices(Scope, text);
    }

    public async Task<IActionResult> OnPostMoveAsync(string? unit, string? year, Guid id, bool up, CancellationToken cancellationToken)
    {
        var scope = await matrixAccess.FindAsync(unit, year, cancellationToken) ?? throw new NotFoundException();
        await movePriority.RunAsync(id, up, cancellationToken);
        TempData.Success(text["Priority.Moved"]);
        return RedirectToPage(new { unit = scope.IsInstitution ? null : scope.Unit.Code, year = scope.Year.StartYear });
    }
}
