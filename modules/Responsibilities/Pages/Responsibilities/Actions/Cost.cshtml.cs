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
internal sealed class CostModel(ActionAccess actions, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.SetCost, action => action.Status != ActionStatus.Dropped)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Cost.PlannedFunds"], $"{Input.PlannedFunds}", $"{Action.PlannedFunds}"), new(text["Cost.SpentFunds"], $"{Input.SpentFunds}", $"{Action.SpentFunds}"),
        new(text["Cost.PlannedHours"], $"{Input.PlannedHours}", $"{Action.PlannedHours}"), new(text["Cost.SpentHours"], $"{Input.SpentHours}", $"{Action.SpentHours}"),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var cost = new ActionCost(Input.PlannedFunds, Input.SpentFunds, Input.PlannedHours, Input.SpentHours);
        await ChangeAsync((action, actor) => action.SetCost(cost, actor), cancellationToken);
        TempData.Success(text["Cost.Success"]);
        return ToAction();
    }

    protected override void Prefill() => Input = new InputModel
    {
        PlannedFunds = Action.PlannedFunds, SpentFunds = Action.SpentFunds, PlannedHours = Action.PlannedHours, SpentHours = Action.SpentHours,
    };

    internal sealed class InputModel
    {
        [Range(0, ActionCost.MaxAmount), Display(Name = "Cost.PlannedFunds")]
        public decimal? PlannedFunds { get; set; }

        [Range(0, ActionCost.MaxAmount), Display(Name = "Cost.SpentFunds")]
        public decimal? SpentFunds { get; set; }

        [Range(0, ActionCost.MaxAmount), Display(Name = "Cost.PlannedHours")]
        public decimal? PlannedHours { get; set; }

        [Range(0, ActionCost.MaxAmount), Display(Name = "Cost.SpentHours")]
        public decimal? SpentHours { get; set; }
    }
}
