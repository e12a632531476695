using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

[RequirePermission(ResponsibilitiesPermissions.Priorities.View)]
internal sealed class PriorityModel(
    PriorityQuery query, PriorityAccess access, PriorityFormatter formatter, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public PriorityView View { get; private set; } = null!;

    public PriorityFormatter Formatter => formatter;

    public bool MayManage => access.MayManage(View.Priority.UnitId);

    public IEnumerable<(ActionStatus Status, int Count)> Statuses =>
    [
        (ActionStatus.Planned, View.Tally.Planned), (ActionStatus.InProgress, View.Tally.InProgress), (ActionStatus.Blocked, View.Tally.Blocked),
        (ActionStatus.Done, View.Tally.Done), (ActionStatus.Dropped, View.Tally.Dropped),
    ];

    /// <summary>Returns the path of the list of its actions in all years.</summary>
    public string ActionsPath(string more) => $"/responsibilities/actions?priority={Id}&year=all{(more.Length > 0 ? $"&{more}" : "")}";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        await access.ChangeAsync(Id, Version, PriorityOperation.Reopen, (priority, _) => priority.Reopen(), cancellationToken);
        TempData.Success(text["Priority.Reopen.Success"]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        View = await query.FindAsync(Id, cancellationToken);
        return Page();
    }
}
