using FacultyDev.Accounts.Demo;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.Pages.Account;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(SignIn signIn, IUnits units, IOptions<DemoOptions> demo, IStringLocalizer<AccountsText> texts)
    : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? InstitutionName { get; private set; }

    public IReadOnlyList<string> DemoSignIns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        User.Identity?.IsAuthenticated == true ? Onward() : await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await signIn.WithPasswordAsync(Input.Email?.Trim() ?? "", Input.Password ?? "", Input.Remember);
        if (outcome == SignInOutcome.SignedIn)
            return Onward();
        if (outcome == SignInOutcome.NewPassword)
            return RedirectToPage("NewPassword", new { email = Input.Email, returnUrl = ReturnUrl });
        if (outcome == SignInOutcome.TwoFactorRequired)
            return RedirectToPage("SecondStep", new { returnUrl = ReturnUrl });
        // Reported without an exception, because an exception would roll back the count of failed attempts.
        ModelState.AddModelError("", texts[$"SignIn.{outcome}"]);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostDemoAsync(string who, CancellationToken cancellationToken)
    {
        if (!demo.Value.Enabled || !DemoPlan.SignIns.Contains(who))
            return NotFound();
        var outcome = await signIn.WithPasswordAsync($"{who}@{DemoPlan.MailDomain}", DemoPlan.Password, remember: false);
        if (outcome == SignInOutcome.SignedIn)
            return Onward();
        if (outcome == SignInOutcome.TwoFactorRequired)
            return RedirectToPage("SecondStep", new { returnUrl = ReturnUrl });
        ModelState.AddModelError("", texts["SignIn.NoDemo"]);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        InstitutionName = (await units.GetTreeAsync(cancellationToken)).Root?.Name;
        if (demo.Value.Enabled && InstitutionName is not null)
            DemoSignIns = DemoPlan.SignIns;
        return Page();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    internal sealed class InputModel
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; }
    }
}
