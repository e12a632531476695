using FacultyDev.Accounts.Passwords;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Accounts.Pages;

/// <summary>Lets somebody sign in who cannot: creates their account, or replaces a lost password.</summary>
[RequirePermission(InstitutionPermissions.Roles.Grant)]
internal sealed class OneTimePasswordModel(IssueOneTimePassword issuePassword) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SignInPerson Person { get; private set; } = null!;

    public bool HasAccount { get; private set; }

    /// <summary>Shown only once, right after it was created.</summary>
    public string? OneTimePassword { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>
    /// Answers with the page itself instead of a redirect, because the password must not be stored or shown again.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (Person, OneTimePassword) = await issuePassword.RunAsync(Id, cancellationToken);
        HasAccount = true;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        (Person, var account) = await issuePassword.FindAsync(Id, cancellationToken);
        HasAccount = account is not null;
        return Page();
    }
}
