using System.Security.Cryptography;
using System.Text;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Accounts.Tokens;

/// <summary>
/// Lets a program act for a person until a given day, limited to scopes. The secret is shown once; only its hash is stored.
/// </summary>
internal sealed class ApiToken : Entity, IAudited
{
    public const int MaxNameLength = 80;
    public const int MaxScopesLength = 400;

    /// <summary>Lets secret scanners recognize a leaked token.</summary>
    public const string Prefix = "fdt_";

    private ApiToken()
    {
    }

    public ApiToken(Account owner, string name, IReadOnlyCollection<string> scopes, DateOnly expiresOn, string hash, bool withTwoFactor, DateTime now, DateOnly today)
    {
        Name = name.Trim() is { Length: > 0 and <= MaxNameLength } trimmed ? trimmed : throw new DomainException("accounts.token.invalid-name", "Name", MaxNameLength);
        if (scopes.Count == 0)
            throw new DomainException("accounts.token.missing-scopes", "Scopes");
        if (expiresOn <= today || expiresOn > today.AddYears(1))
            throw new DomainException("accounts.token.invalid-expiry", "ExpiresOn");
        (AccountId, Scopes, ExpiresOn) = (owner.Id, string.Join(' ', scopes), expiresOn);
        (Hash, CreatedWithTwoFactor, CreatedAt) = (hash, withTwoFactor, now);
    }

    public Guid AccountId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>The last day on which the token works.</summary>
    public DateOnly ExpiresOn { get; private set; }

    [NotAudited]
    public string Hash { get; private set; } = "";

    /// <summary>
    /// The token was made in a two-factor session. Without it, roles that require two-factor are suspended for the token.
    /// </summary>
    public bool CreatedWithTwoFactor { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Precise to the day; null if never used.</summary>
    [NotAudited]
    public DateOnly? LastUsedOn { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>
    /// The account of the owner or administrator who revoked it; null if not revoked, or revoked outside a signed-in request.
    /// </summary>
    public Guid? RevokedBy { get; private set; }

    string IAudited.AuditLabel => Name;

    public void Revoke(Guid? by, DateTime now)
    {
        if (RevokedAt is not null)
            throw new DomainException("accounts.token.already-revoked");
        (RevokedBy, RevokedAt) = (by, now);
    }

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>
    /// A single SHA-256 suffices, unlike for a password: 256 random bits cannot be guessed at any hashing speed, and a slow hash
    /// would delay each request. There is no salt, because tokens are unique and are looked up by their hash.
    /// </summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
