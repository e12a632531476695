using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>One priority and what serves it.</summary>
[RequirePermission(ResponsibilitiesPermissions.Priorities.View)]
internal sealed class PriorityModel(
    PriorityQuery query, PrioritiesInReach reach, ClosePriority close, PriorityWords words, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PriorityView View { get; private set; } = null!;

    public PriorityWords Words => words;

    public bool MayManage => reach.MayManage(View.Priority.UnitId);

    public IEnumerable<(ActionStatus Status, int Count)> Statuses =>
    [
        (ActionStatus.Planned, View.Tally.Planned), (ActionStatus.InProgress, View.Tally.InProgress), (ActionStatus.Blocked, View.Tally.Blocked),
        (ActionStatus.Done, View.Tally.Done), (ActionStatus.Dropped, View.Tally.Dropped),
    ];

    /// <summary>The list of what serves it, in all years.</summary>
    public string ActionsPath(string more) => $"/responsibilities/actions?priority={Id}&year=all{(more.Length > 0 ? $"&{more}" : "")}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation)
    {
        await close.ReopenAsync(Id, Version, cancellation);
        TempData.Success(text["Priority.Reopen.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        View = await query.FindAsync(Id, cancellation);
        return Page();
    }
}
