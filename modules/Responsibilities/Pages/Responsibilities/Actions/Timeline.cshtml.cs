using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Actions as bars in time. The dates stand beside each bar in words, so the table says what the picture shows.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class TimelineModel(BoardQuery board, ActionFilterChoices choices, ActionWords words) : PageModel
{
    public ActionChips Chips { get; private set; } = null!;

    public Timeline Line { get; private set; } = null!;

    public ActionWords Words => words;

    public async Task OnGetAsync([FromQuery] ActionFilter filter, CancellationToken cancellation)
    {
        Line = await board.TimelineAsync(filter, cancellation);
        Chips = await choices.LoadAsync(filter, cancellation);
    }
}
