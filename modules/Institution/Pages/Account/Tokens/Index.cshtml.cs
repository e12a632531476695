using System.ComponentModel.DataAnnotations;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account.Tokens;

/// <summary>One's own API tokens.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(OwnTokens own, ApiScopes scopes, TokenWords words, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shown once, right after it was made.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public IReadOnlyCollection<string> Scopes => scopes.Names;

    private DateOnly Today => time.Today();

    public bool Works(ApiToken token) => token.RevokedAt is null && token.ExpiresOn >= Today;

    public TokenWords Words => words;

    public string StateOf(ApiToken token) => token.RevokedAt is { } at
        ? texts["Tokens.RevokedAt", Dates.Moment(at)]
        : texts[Works(token) ? "Tokens.WorksUntil" : "Tokens.EndedOn", Dates.Day(token.ExpiresOn)];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Input.ExpiresOn = Today.AddMonths(3);
        return ShowAsync(cancellation);
    }

    /// <summary>Answers with the page itself: the token must not travel through a redirect or be seen again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var expires = Input.ExpiresOn ?? throw new DomainException("institution.token-expiry", nameof(Input.ExpiresOn));
        Secret = await own.MakeAsync(new TokenWish(Input.Name ?? "", Input.Scopes, expires), cancellation);
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        Input = new InputModel { ExpiresOn = Today.AddMonths(3) };
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellation)
    {
        await own.RevokeAsync(token, cancellation);
        TempData.Success(texts["Tokens.Revoked"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Tokens = await own.ListAsync(cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        [Display(Name = "Tokens.Name")]
        public string? Name { get; set; }

        public List<string> Scopes { get; set; } = [];

        [Display(Name = "Tokens.Expires")]
        public DateOnly? ExpiresOn { get; set; }
    }
}
