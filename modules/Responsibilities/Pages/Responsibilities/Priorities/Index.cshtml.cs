using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Table;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>The priorities of a unit in a year, in its order, with what serves each.</summary>
[RequirePermission(ResponsibilitiesPermissions.Priorities.View)]
internal sealed class IndexModel(
    TableScopes scopes, TableQuery table, PriorityQuery query, PrioritiesInReach reach, OrderPriorities order, PriorityWords words,
    IStringLocalizer<ResponsibilitiesText> text) : PageModel
{
    public TableScope? Scope { get; private set; }

    public IReadOnlyList<PriorityRow> Priorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public PriorityWords Words => words;

    public bool MayManage => reach.MayManage(Scope!.Unit.Id);

    public string? UnitCode => Scope!.IsInstitution ? null : Scope.Unit.Code;

    public string Query => $"{(UnitCode is { } code ? $"unit={code}&" : "")}year={Scope!.Year.StartYear}";

    public async Task OnGetAsync(string? unit, string? year, CancellationToken cancellation)
    {
        Scope = await scopes.FindAsync(unit, year, cancellation);
        if (Scope is null)
            return;
        Priorities = await query.OfAsync(Scope.Unit, Scope.Year, cancellation);
        Years = [.. (await table.YearsAsync(scopes.ThisYear, cancellation)).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))];
        Units = scopes.UnitChoices(Scope, text);
    }

    public async Task<IActionResult> OnPostMoveAsync(string? unit, string? year, Guid id, bool up, CancellationToken cancellation)
    {
        var scope = await scopes.FindAsync(unit, year, cancellation) ?? throw new NotFoundException();
        await order.RunAsync(id, up, cancellation);
        TempData.Success(text["Priority.Moved"]);
        return RedirectToPage(new { unit = scope.IsInstitution ? null : scope.Unit.Code, year = scope.Year.StartYear });
    }
}
