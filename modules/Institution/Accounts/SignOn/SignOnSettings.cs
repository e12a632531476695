using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>How people of the campus sign in with their campus account. One row; until there is one, the configuration holds.</summary>
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

    /// <summary>The address of the server; its discovery document lies below it.</summary>
    public string Authority { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    /// <summary>Encrypted by data protection; null for a client without a secret.</summary>
    [Redacted]
    public string? ProtectedSecret { get; private set; }

    public string Scopes { get; private set; } = "";

    public string EmailClaim { get; private set; } = "";

    /// <summary>Names the employee number, which the administrator trusts like the roster; null when e-mail alone tells who somebody is.</summary>
    public string? NumberClaim { get; private set; }

    public string? ButtonLabel { get; private set; }

    /// <summary>Only administrators may still sign in with a password of ours.</summary>
    public bool PasswordsOff { get; private set; }

    string IAudited.AuditLabel => Authority;

    /// <param name="protectedSecret">Null keeps the one that is stored.</param>
    public void Update(SignOnSettingsDetails choice, string? protectedSecret)
    {
        choice = choice.Validated();
        (Enabled, Authority, ClientId, Scopes) = (choice.Enabled, choice.Authority, choice.ClientId, choice.Scopes);
        (EmailClaim, NumberClaim, ButtonLabel, PasswordsOff) = (choice.EmailClaim, choice.NumberClaim, choice.ButtonLabel, choice.PasswordsOff);
        ProtectedSecret = protectedSecret ?? ProtectedSecret;
    }

    public void RemoveSecret() => ProtectedSecret = null;
}

/// <summary>What is decided about campus sign-on, apart from the secret.</summary>
internal sealed record SignOnSettingsDetails(
    bool Enabled, string Authority, string ClientId, string Scopes, string EmailClaim, string? NumberClaim, string? ButtonLabel, bool PasswordsOff)
{
    public const string OpenId = "openid";

    public static SignOnSettingsDetails Nothing { get; } = new(false, "", "", $"{OpenId} profile email", "email", null, null, false);

    /// <summary>Tidied; throws what is wrong with it. While it is off it may be half filled in.</summary>
    public SignOnSettingsDetails Validated()
    {
        var scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (!scopes.Contains(OpenId))
            scopes.Insert(0, OpenId);
        var tidy = this with
        {
            Authority = Authority.Trim().TrimEnd('/'), ClientId = ClientId.Trim(), Scopes = string.Join(' ', scopes),
            EmailClaim = EmailClaim.Trim() is { Length: > 0 } email ? email : Nothing.EmailClaim,
            NumberClaim = NullIfBlank(NumberClaim), ButtonLabel = NullIfBlank(ButtonLabel),
        };
        if (tidy.Authority.Length > 0)
            CheckAuthority(tidy.Authority);
        if (tidy.Enabled && tidy.Authority.Length == 0)
            throw new DomainException("institution.sign-on.invalid-authority", nameof(Authority));
        if (tidy.Enabled && tidy.ClientId.Length == 0)
            throw new DomainException("institution.sign-on.missing-client-id", nameof(ClientId));
        if (tidy.PasswordsOff && !tidy.Enabled)
            throw new DomainException("institution.sign-on.required-without-passwords", nameof(PasswordsOff));
        return tidy;
    }

    /// <summary>Who can read the way can take the sign-in over, so plain http is for this very machine only.</summary>
    public static Uri CheckAuthority(string authority)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new DomainException("institution.sign-on.invalid-authority", nameof(Authority));
        return address;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
