using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>Declining a need, with a reason.</summary>
[RequirePermission(ResponsibilitiesPermissions.Needs.Answer)]
internal sealed class DeclineModel(NeedsInReach needs, AnswerNeed answer, IStringLocalizer<ResponsibilitiesText> text) : NeedFormPage(needs)
{
    [BindProperty]
    public WordsInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await answer.DeclineAsync(Id, Version, Input.Words!, cancellation);
        TempData.Success(text["NeedDecline.Success"]);
        return ToNeed();
    }
}
