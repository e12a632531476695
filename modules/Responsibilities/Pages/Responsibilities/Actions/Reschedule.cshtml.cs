using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class RescheduleModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.Reschedule)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Start"], Text(Input.Start), Text(Action.Start)),
        new(text["Label.Due"], Text(Input.Due), Text(Action.Due)),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync((action, actor) => action.Reschedule(new ActionDates(Input.Start, Input.Due!.Value), Input.Reason, actor), cancellationToken);
        TempData.Success(text["Reschedule.Success"]);
        return ToAction();
    }

    protected override void Prefill() => (Input.Start, Input.Due) = (Action.Start, Action.Due);

    private static string Text(DateOnly? day) => day is { } given ? DateFormatter.Day(given) : "";

    internal sealed class InputModel
    {
        [Display(Name = "Start")]
        public DateOnly? Start { get; set; }

        [Required, Display(Name = "Label.Due")]
        public DateOnly? Due { get; set; }

        [StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Label.Reason")]
        public string? Reason { get; set; }
    }
}
