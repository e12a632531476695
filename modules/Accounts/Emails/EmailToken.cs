using FacultyDev.Kernel.Access;

namespace FacultyDev.Accounts.Emails;

internal enum EmailTokenKind { PasswordReset, NewAddress }

/// <summary>
/// An emailed link that works once and expires. Only the hash of its secret is stored; using it deletes the row.
/// </summary>
internal sealed class EmailToken
{
    private EmailToken()
    {
    }

    private EmailToken(Guid accountId, EmailTokenKind kind, string secret, string? address, DateTime now, TimeSpan lifetime) =>
        (AccountId, Kind, SecretHash, Address, CreatedAt, ExpiresAt) = (accountId, kind, RandomSecret.Hash(secret), address, now, now + lifetime);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public EmailTokenKind Kind { get; private set; }

    public string SecretHash { get; private set; } = "";

    /// <summary>The requested new email address; null for a password reset.</summary>
    public string? Address { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public static EmailToken ForPasswordReset(Account account, string secret, DateTime now) =>
        new(account.Id, EmailTokenKind.PasswordReset, secret, null, now, TimeSpan.FromHours(1));

    public static EmailToken ForNewEmail(Account account, string address, string secret, DateTime now) =>
        new(account.Id, EmailTokenKind.NewAddress, secret, address, now, TimeSpan.FromHours(24));
}
