using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Pages.Account.Security;

/// <summary>The viewer's sign-in methods, sessions and recent security events on one page.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    UserManager<Accounts.Account> accounts, SignInManager<Accounts.Account> manager, SessionStore sessions, SecurityLog log, RecoveryCodes codes,
    CurrentSession currentSession, SecurityFormatter formatter, IViewer viewer, IStringLocalizer<AccountsText> texts) : PageModel, IFormPage
{
    private const int Shown = 8;

    public SecurityFormatter Formatter => formatter;

    public Guid? Here => currentSession.Id;

    public string Email { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public bool HasTwoFactor { get; private set; }

    public int CodesLeft { get; private set; }

    public int Passkeys { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SecurityEvent> Latest { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(session, cancellationToken);
        TempData.Success(texts["Session.Ended"]);
        return RedirectToPage();
    }

    /// <summary>
    /// Ends all sessions including this one and revokes remembered devices, for people who no longer know where they are signed
    /// in.
    /// </summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        var me = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        log.Record(me.Id, SecurityEventKind.SignedOutEverywhere);
        await accounts.UpdateSecurityStampAsync(me);
        await sessions.EndAllAsync(me.Id, cancellationToken: cancellationToken);
        currentSession.End();
        await manager.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var me = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        (Email, HasPassword, HasTwoFactor) = (me.Email ?? "", me.PasswordHash is not null, me.TwoFactorEnabled);
        CodesLeft = HasTwoFactor ? await codes.CountUnusedAsync(me.Id, cancellationToken) : 0;
        Passkeys = (await accounts.GetPasskeysAsync(me)).Count;
        Sessions = await sessions.ListAsync(cancellationToken);
        Latest = await log.LatestAsync(Shown, cancellationToken);
        return Page();
    }
}
