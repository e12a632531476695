using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.Plan)]
internal sealed class EditModel(
    ActionAccess actions, DescribeAction describe, CatalogueQuery catalogue, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.Describe)
{
    [BindProperty]
    public ActionDetailsInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => ActionDetailsInput.Kinds(text);

    public IReadOnlyList<SelectListItem> Responsibilities { get; private set; } = [];

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Action.Title"], Input.Title, Action.Title),
        new(text["Action.Description"], Input.Description, Action.Description),
        new(text["Label.Kind"], text[$"Kind.{Input.Kind}"], text[$"Kind.{Action.Kind}"]),
        new(text["Action.Codes"], string.Join(", ", Input.Codes.Order()), string.Join(", ", CodesOf(Action).Order())),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await describe.RunAsync(Id, Version, Input.ToDetails(), cancellationToken);
        TempData.Success(text["Edit.Success"]);
        return ToAction();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var shown = await base.ShowAsync(cancellationToken);
        if (shown is PageResult)
            Responsibilities = ActionDetailsInput.Responsibilities(await catalogue.ListInForceAsync(new AcademicYear(Action.AcademicYear), cancellationToken), text);
        return shown;
    }

    protected override void Prefill() => Input = new ActionDetailsInput
    {
        Title = Action.Title, Description = Action.Description, Kind = Action.Kind, Codes = [.. CodesOf(Action)],
    };

    private static IEnumerable<string> CodesOf(ResponsibilityAction action) => action.Codes.Select(served => served.Code);
}
