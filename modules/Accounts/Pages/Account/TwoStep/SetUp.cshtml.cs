using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FacultyDev.Accounts.TwoFactor;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace FacultyDev.Accounts.Pages.Account.TwoStep;

/// <summary>
/// Shows the key as a QR code and as text, and confirms it with a code. Only the response to the confirmation shows the recovery
/// codes.
/// </summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class SetUpModel(
    TwoFactorCommands twoFactor, AuthenticatorCodes authenticators, UserManager<Accounts.Account> accounts, IUnits units, IViewer viewer) : PageModel, IFormPage
{
    private const int PixelsPerModule = 6;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>In groups of four characters, for typing.</summary>
    public string Key { get; private set; } = "";

    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>The QR code.</summary>
    public async Task<IActionResult> OnGetQrAsync(CancellationToken cancellationToken)
    {
        if (await WaitingKeyAsync(cancellationToken) is not { } key)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(await AddressOfAsync(key, cancellationToken), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return File(picture.GetGraphic(PixelsPerModule), "image/png");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Codes = await twoFactor.ConfirmAsync(Input.Code!, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await WaitingKeyAsync(cancellationToken) is not { } key)
            return RedirectToPage("Index");
        Response.Headers.CacheControl = "no-store";
        Key = string.Join(' ', Totp.Base32(key).Chunk(4).Select(group => new string(group)));
        return Page();
    }

    private async Task<byte[]?> WaitingKeyAsync(CancellationToken cancellationToken) =>
        await authenticators.FindAsync(viewer.AccountId, cancellationToken) is { ConfirmedAt: null } waiting ? authenticators.KeyOf(waiting) : null;

    /// <summary>The otpauth URI. Authenticator apps expect the issuer both before the account and as a parameter.</summary>
    private async Task<string> AddressOfAsync(byte[] key, CancellationToken cancellationToken)
    {
        var issuer = Uri.EscapeDataString((await units.GetTreeAsync(cancellationToken)).Root?.Name ?? "FacultyDev");
        var account = Uri.EscapeDataString((await accounts.FindByIdAsync(viewer.AccountId.ToString()))!.Email!);
        return string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{issuer}:{account}?secret={Totp.Base32(key)}&issuer={issuer}&digits={Totp.Digits}");
    }

    internal sealed class InputModel
    {
        [Required, StringLength(10), Display(Name = "TwoStep.Code")]
        public string? Code { get; set; }
    }
}
