using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Actions as bars in time. The dates stand beside each bar in words, so the table says what the picture shows.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class TimelineModel(ActionBoardQuery board, ActionFilterOptionsQuery choices, ActionFormatter formatter) : PageModel
{
    public ActionFilterOptions Filters { get; private set; } = null!;

    public ActionTimeline Line { get; private set; } = null!;

    public ActionFormatter Formatter => formatter;

    public async Task OnGetAsync([FromQuery] ActionFilter filter, CancellationToken cancellationToken)
    {
        Line = await board.LoadTimelineAsync(filter, cancellationToken);
        Filters = await choices.LoadAsync(filter, cancellationToken);
    }
}
