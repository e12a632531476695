using System.Security.Cryptography;
using System.Text;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Institution.Accounts.Tokens;

/// <summary>Lets a program act for a person, within some of what the person may do, until a day. What opens the door is shown once and kept as a hash.</summary>
internal sealed class ApiToken : Entity, IAudited
{
    public const int MaxNameLength = 80;
    public const int MaxScopesLength = 400;

    /// <summary>By which programs that look for leaked secrets know one.</summary>
    public const string Prefix = "fdt_";

    private ApiToken()
    {
    }

    public ApiToken(Account owner, string name, IReadOnlyCollection<string> scopes, DateOnly expiresOn, string hash, bool withTwoSteps, DateTime now)
    {
        var today = LocalTime.DayOf(now);
        Name = name.Trim() is { Length: > 0 and <= MaxNameLength } tidy ? tidy : throw new DomainException("institution.token.invalid-name", "Name", MaxNameLength);
        if (scopes.Count == 0)
            throw new DomainException("institution.token.missing-scopes", "Scopes");
        if (expiresOn <= today || expiresOn > today.AddYears(1))
            throw new DomainException("institution.token.invalid-expiry", "ExpiresOn");
        (AccountId, Scopes, ExpiresOn) = (owner.Id, string.Join(' ', scopes), expiresOn);
        (Hash, MadeWithTwoSteps, CreatedAt) = (hash, withTwoSteps, now);
    }

    public Guid AccountId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>The last day on which it works.</summary>
    public DateOnly ExpiresOn { get; private set; }

    [NotAudited]
    public string Hash { get; private set; } = "";

    /// <summary>Its maker had signed in with two steps; without, roles that ask for two rest for the token as they did for its maker.</summary>
    public bool MadeWithTwoSteps { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>To the day; null when it never was.</summary>
    [NotAudited]
    public DateOnly? LastUsedOn { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>The account that did: its owner's, or an administrator's.</summary>
    public Guid? RevokedBy { get; private set; }

    string IAudited.AuditLabel => Name;

    public void Revoke(Guid? by, DateTime now)
    {
        if (RevokedAt is not null)
            throw new DomainException("institution.token.already-revoked");
        (RevokedBy, RevokedAt) = (by, now);
    }

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>
    /// SHA-256 once is right here, and would be wrong for a password: 256 random bits cannot be guessed however fast one hashes, and a slow
    /// hash would be paid with each request. Without salt, since no two are alike and the hash is what one is found by.
    /// </summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
