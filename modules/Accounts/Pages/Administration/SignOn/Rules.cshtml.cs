using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.SignOn;

/// <summary>Maps claims of the identity provider to roles.</summary>
[RequirePermission(AccountsPermissions.ManageSignOn)]
internal sealed class RulesModel(SignOnRules rules, IUnits units, IViewer viewer, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    private UnitTree tree = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SignOnRuleView> Rules { get; private set; } = [];

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<FacultyRole>().Select(role => new SelectListItem(texts[$"Role.{role}"], role.ToString()));

    public string ScopeOf(SignOnRuleView rule) => rule.UnitId is { } unit ? tree.Find(unit)?.Name ?? "–" : texts["Label.WholeInstitution"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Claim = "groups";
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var role = Input.Role ?? throw new DomainException("accounts.sign-on-rule.missing-role", nameof(Input.Role));
        await rules.AddAsync(new SignOnRuleDetails(Input.Claim ?? "", Input.Value ?? "", role, Input.UnitId, Input.MakesAdministrators), cancellationToken);
        TempData.Success(texts["SignOn.RuleAdded"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid rule, CancellationToken cancellationToken)
    {
        await rules.RemoveAsync(rule, cancellationToken);
        TempData.Success(texts["SignOn.RuleRemoved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        tree = await units.GetTreeAsync(cancellationToken);
        Rules = await rules.ListAsync(cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        [StringLength(SignOnSettings.MaxClaimLength), Display(Name = "SignOn.RuleClaim")]
        public string? Claim { get; set; }

        [StringLength(SignOnRule.MaxValueLength), Display(Name = "SignOn.RuleValue")]
        public string? Value { get; set; }

        [Display(Name = "Label.Role")]
        public FacultyRole? Role { get; set; }

        [PickUnit(AccountsPermissions.ManageSignOn), Display(Name = "Label.Where")]
        public Guid? UnitId { get; set; }

        [Display(Name = "SignOn.RuleAdministrators")]
        public bool MakesAdministrators { get; set; }
    }
}
