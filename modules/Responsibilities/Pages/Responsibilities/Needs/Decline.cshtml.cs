using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

[RequirePermission(ResponsibilitiesPermissions.Needs.Answer)]
internal sealed class DeclineModel(NeedAccess needs, NeedAnswerCommands answer, IStringLocalizer<ResponsibilitiesText> text) : NeedFormPage(needs)
{
    [BindProperty]
    public NeedAnswerInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await answer.DeclineAsync(Id, Version, Input.Words!, cancellationToken);
        TempData.Success(text["NeedDecline.Success"]);
        return ToNeed();
    }
}
