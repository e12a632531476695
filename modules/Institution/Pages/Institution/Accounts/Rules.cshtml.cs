using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts.Rules;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Accounts;

/// <summary>What is asked of sign-ins.</summary>
[RequirePermission(InstitutionPermissions.Accounts.Manage)]
internal sealed class RulesModel(DecideAccountRules decide, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public int Stored { get; private set; }

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Input.StaffNeedTwoSteps = (await decide.GetAsync(cancellation)).StaffNeedTwoSteps;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await decide.RunAsync(Input.StaffNeedTwoSteps, Version, cancellation);
        TempData.Success(texts["AccountRules.Saved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var stored = await decide.GetAsync(cancellation);
        Stored = stored.Version;
        Conflict = [new ConflictField(texts["AccountRules.Staff"], YesNo(Input.StaffNeedTwoSteps), YesNo(stored.StaffNeedTwoSteps))];
        return Page();
    }

    private string YesNo(bool value) => value ? texts["Accounts.Yes"] : texts["Accounts.No"];

    internal sealed class InputModel
    {
        [Display(Name = "AccountRules.Staff")]
        public bool StaffNeedTwoSteps { get; set; }
    }
}
