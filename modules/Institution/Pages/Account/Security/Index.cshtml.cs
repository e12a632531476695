using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.TwoStep;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account.Security;

/// <summary>Everything about one's own sign-in on one page: how one gets in, where one is in, what happened.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    UserManager<Accounts.Account> accounts, SignInManager<Accounts.Account> manager, SessionBook sessions, SecurityLog log, RecoveryCodes codes,
    CurrentSession here, SecurityWords words, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    private const int Shown = 8;

    public SecurityWords Words => words;

    public Guid? Here => here.Id;

    public string Email { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public bool HasTwoSteps { get; private set; }

    public int CodesLeft { get; private set; }

    public int Passkeys { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SecurityEvent> Latest { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellation)
    {
        await sessions.EndAsync(session, cancellation);
        TempData.Success(texts["Session.Ended"]);
        return RedirectToPage();
    }

    /// <summary>This one too, and devices that were remembered: for who has lost sight of where they are signed in.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellation)
    {
        var me = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        log.Note(me.Id, SecurityEventKind.SignedOutEverywhere);
        await accounts.UpdateSecurityStampAsync(me);
        await sessions.EndAllAsync(me.Id, cancellation: cancellation);
        here.End();
        await manager.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var me = await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
        (Email, HasPassword, HasTwoSteps) = (me.Email ?? "", me.PasswordHash is not null, me.TwoFactorEnabled);
        CodesLeft = HasTwoSteps ? await codes.LeftAsync(me.Id, cancellation) : 0;
        Passkeys = (await accounts.GetPasskeysAsync(me)).Count;
        Sessions = await sessions.ListAsync(cancellation);
        Latest = await log.LatestAsync(Shown, cancellation);
        return Page();
    }
}
