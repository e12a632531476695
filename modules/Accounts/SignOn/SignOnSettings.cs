using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// The settings of sign-on through the campus's identity provider. There is at most one row; without it the configuration applies.
/// </summary>
internal sealed class SignOnSettings : Entity, IAudited
{
    public const int MaxAuthorityLength = 300;
    public const int MaxClientIdLength = 200;
    public const int MaxSecretLength = 500;
    public const int MaxProtectedSecretLength = 2000;
    public const int MaxScopesLength = 300;
    public const int MaxClaimLength = 100;
    public const int MaxLabelLength = 60;

    public bool Enabled { get; private set; }

    /// <summary>The address of the provider; its discovery document is below it.</summary>
    public string Authority { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    /// <summary>Encrypted by data protection; null for a client without a secret.</summary>
    [Redacted]
    public string? ProtectedSecret { get; private set; }

    public string Scopes { get; private set; } = "";

    public string EmailClaim { get; private set; } = "";

    /// <summary>
    /// The claim with the employee number, which is trusted like the roster; null when people are identified by email only.
    /// </summary>
    public string? NumberClaim { get; private set; }

    public string? ButtonLabel { get; private set; }

    /// <summary>When true, only administrators may sign in with a password.</summary>
    public bool PasswordsOff { get; private set; }

    string IAudited.AuditLabel => Authority;

    /// <param name="protectedSecret">Null keeps the one that is stored.</param>
    public void Update(SignOnSettingsDetails details, string? protectedSecret)
    {
        details = details.Validated();
        (Enabled, Authority, ClientId, Scopes) = (details.Enabled, details.Authority, details.ClientId, details.Scopes);
        (EmailClaim, NumberClaim, ButtonLabel, PasswordsOff) = (details.EmailClaim, details.NumberClaim, details.ButtonLabel, details.PasswordsOff);
        ProtectedSecret = protectedSecret ?? ProtectedSecret;
    }

    public void RemoveSecret() => ProtectedSecret = null;
}

/// <summary>The settings of sign-on without the client secret.</summary>
internal sealed record SignOnSettingsDetails(
    bool Enabled, string Authority, string ClientId, string Scopes, string EmailClaim, string? NumberClaim, string? ButtonLabel, bool PasswordsOff)
{
    public const string OpenId = "openid";

    public static SignOnSettingsDetails Nothing { get; } = new(false, "", "", $"{OpenId} profile email", "email", null, null, false);

    /// <summary>
    /// Returns the settings with trimmed values and throws when one is invalid. Incomplete settings are valid while sign-on is off.
    /// </summary>
    public SignOnSettingsDetails Validated()
    {
        var scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (!scopes.Contains(OpenId))
            scopes.Insert(0, OpenId);
        var normalized = this with
        {
            Authority = Authority.Trim().TrimEnd('/'), ClientId = ClientId.Trim(), Scopes = string.Join(' ', scopes),
            EmailClaim = EmailClaim.Trim() is { Length: > 0 } email ? email : Nothing.EmailClaim,
            NumberClaim = NullIfBlank(NumberClaim), ButtonLabel = NullIfBlank(ButtonLabel),
        };
        if (normalized.Authority.Length > 0)
            CheckAuthority(normalized.Authority);
        if (normalized.Enabled && normalized.Authority.Length == 0)
            throw new DomainException("accounts.sign-on.invalid-authority", nameof(Authority));
        if (normalized.Enabled && normalized.ClientId.Length == 0)
            throw new DomainException("accounts.sign-on.missing-client-id", nameof(ClientId));
        if (normalized.PasswordsOff && !normalized.Enabled)
            throw new DomainException("accounts.sign-on.required-without-passwords", nameof(PasswordsOff));
        return normalized;
    }

    /// <summary>
    /// Requires https, because anybody who can read the traffic can take over the sign-in. Plain http is allowed for this machine only.
    /// </summary>
    public static Uri CheckAuthority(string authority)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new DomainException("accounts.sign-on.invalid-authority", nameof(Authority));
        return address;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
