using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Administration;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.Accounts;

[RequirePermission(AccountsPermissions.Manage)]
internal sealed class RulesModel(AccountRulesStore rules, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public int Stored { get; private set; }

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.StaffRequiresTwoFactor = (await rules.GetAsync(cancellationToken)).StaffRequiresTwoFactor;
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await rules.SaveAsync(Input.StaffRequiresTwoFactor, Version, cancellationToken);
        TempData.Success(texts["AccountRules.Saved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var stored = await rules.GetAsync(cancellationToken);
        Stored = stored.Version;
        Conflict = [new ConflictField(texts["AccountRules.Staff"], YesNo(Input.StaffRequiresTwoFactor), YesNo(stored.StaffRequiresTwoFactor))];
        return Page();
    }

    private string YesNo(bool value) => value ? texts["Label.Yes"] : texts["Label.No"];

    internal sealed class InputModel
    {
        [Display(Name = "AccountRules.Staff")]
        public bool StaffRequiresTwoFactor { get; set; }
    }
}
