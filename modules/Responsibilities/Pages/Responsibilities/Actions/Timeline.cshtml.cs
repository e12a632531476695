using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>
/// Shows actions as bars on a time scale. The dates also appear as text beside each bar, so the bars carry no information of their own.
/// </summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class TimelineModel(ActionBoardQuery board, ActionFilterOptionsQuery filterOptions, ActionFormatter formatter) : PageModel
{
    public ActionFilterLists Filters { get; private set; } = null!;

    public ActionTimeline Line { get; private set; } = null!;

    public ActionFormatter Formatter => formatter;

    public async Task OnGetAsync([FromQuery] ActionFilter filter, CancellationToken cancellationToken)
    {
        Line = await board.LoadTimelineAsync(filter, cancellationToken);
        Filters = await filterOptions.LoadAsync(filter, cancellationToken);
    }
}
