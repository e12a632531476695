using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Administration.SignOn;

/// <summary>The settings of sign-on. The connection test waits for another server, which no transaction may wait for.</summary>
[RequirePermission(AccountsPermissions.ManageSignOn), OwnTransaction]
internal sealed class IndexModel(
    SignOnSettingsQuery query, SaveSignOnSettings saveSettings, OidcOptionsCache oidc, IViewer viewer, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CurrentSignOnSettings State { get; private set; } = null!;

    public SignOnTestResult? Report { get; private set; }

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    public string AnswerAddress => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{OidcDefaults.CallbackPath}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var state = await query.GetAsync(cancellationToken);
        var choice = state.Details;
        Input = new InputModel
        {
            Enabled = choice.Enabled, Authority = choice.Authority, ClientId = choice.ClientId, Scopes = choice.Scopes, EmailClaim = choice.EmailClaim,
            NumberClaim = choice.NumberClaim, ButtonLabel = choice.ButtonLabel, PasswordsOff = choice.PasswordsOff, Version = state.Version,
        };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await saveSettings.RunAsync(Input.Choice, Input.Secret, Input.Version, cancellationToken);
        TempData.Success(texts["SignOn.Saved"]);
        return RedirectToPage();
    }

    /// <summary>Tests the connection with the values of the form, without saving them.</summary>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        SignOnSettingsDetails.CheckAuthority(Input.Choice.Authority);
        Report = await SignOnTestResult.OfAsync(oidc.NewDiscovery(Input.Choice.Authority), Input.Choice, cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        if (HttpContext.HasConflict())
            query.ClearCache();
        State = await query.GetAsync(cancellationToken);
        var stored = State.Details;
        Conflict =
        [
            new(texts["SignOn.Authority"], Input.Authority, stored.Authority), new(texts["SignOn.ClientId"], Input.ClientId, stored.ClientId),
            new(texts["SignOn.Scopes"], Input.Scopes, stored.Scopes), new(texts["SignOn.EmailClaim"], Input.EmailClaim, stored.EmailClaim),
            new(texts["SignOn.NumberClaim"], Input.NumberClaim, stored.NumberClaim),
            new(texts["SignOn.ButtonLabel"], Input.ButtonLabel, stored.ButtonLabel),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = State.Version;
        }

        return Page();
    }

    internal sealed class InputModel
    {
        [Display(Name = "SignOn.Enabled")]
        public bool Enabled { get; set; }

        [StringLength(SignOnSettings.MaxAuthorityLength), Display(Name = "SignOn.Authority")]
        public string? Authority { get; set; }

        [StringLength(SignOnSettings.MaxClientIdLength), Display(Name = "SignOn.ClientId")]
        public string? ClientId { get; set; }

        [StringLength(SignOnSettings.MaxSecretLength), Display(Name = "SignOn.Secret")]
        public string? Secret { get; set; }

        [StringLength(SignOnSettings.MaxScopesLength - 10), Display(Name = "SignOn.Scopes")]
        public string? Scopes { get; set; }

        [StringLength(SignOnSettings.MaxClaimLength), Display(Name = "SignOn.EmailClaim")]
        public string? EmailClaim { get; set; }

        [StringLength(SignOnSettings.MaxClaimLength), Display(Name = "SignOn.NumberClaim")]
        public string? NumberClaim { get; set; }

        [StringLength(SignOnSettings.MaxLabelLength), Display(Name = "SignOn.ButtonLabel")]
        public string? ButtonLabel { get; set; }

        [Display(Name = "SignOn.PasswordsOff")]
        public bool PasswordsOff { get; set; }

        public int Version { get; set; }

        public SignOnSettingsDetails Choice => new(
            Enabled, Authority ?? "", ClientId ?? "", Scopes ?? "", EmailClaim ?? "", NumberClaim, ButtonLabel, PasswordsOff);
    }
}
