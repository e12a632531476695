using System.ComponentModel.DataAnnotations;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Tokens;

[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(MyTokens tokens, ApiScopes scopes, TokenFormatter formatter, Clock clock, DateFormatter dates, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shown only once, right after creation.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public IReadOnlyCollection<string> Scopes => scopes.Names;

    private DateOnly Today => clock.Today;

    public bool IsActive(ApiToken token) => token.RevokedAt is null && token.ExpiresOn >= Today;

    public TokenFormatter Formatter => formatter;

    public string StateOf(ApiToken token) => token.RevokedAt is { } at
        ? texts["Tokens.RevokedAt", dates.Moment(at)]
        : texts[IsActive(token) ? "Tokens.WorksUntil" : "Tokens.EndedOn", DateFormatter.Day(token.ExpiresOn)];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.ExpiresOn = Today.AddMonths(3);
        return ShowAsync(cancellationToken);
    }

    /// <summary>
    /// Answers with the page itself instead of a redirect, because the secret must not be stored or shown again.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var expires = Input.ExpiresOn ?? throw new DomainException("accounts.token.invalid-expiry", nameof(Input.ExpiresOn));
        Secret = await tokens.CreateAsync(new TokenRequest(Input.Name ?? "", Input.Scopes, expires), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        Input = new InputModel { ExpiresOn = Today.AddMonths(3) };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(token, cancellationToken);
        TempData.Success(texts["Tokens.Revoked"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Tokens = await tokens.ListAsync(cancellationToken);
        return Page();
    }

    internal sealed class InputModel
    {
        [Display(Name = "Label.Name")]
        public string? Name { get; set; }

        public List<string> Scopes { get; set; } = [];

        [Display(Name = "Label.LastDay")]
        public DateOnly? ExpiresOn { get; set; }
    }
}
