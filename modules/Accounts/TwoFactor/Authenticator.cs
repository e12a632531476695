namespace FacultyDev.Accounts.TwoFactor;

/// <summary>An account's authenticator app: the encrypted shared key and the last accepted time step.</summary>
internal sealed class Authenticator
{
    private Authenticator()
    {
    }

    public Authenticator(Guid accountId, string protectedKey, DateTime now) => (AccountId, ProtectedKey, CreatedAt) = (accountId, protectedKey, now);

    public Guid AccountId { get; private set; }

    public string ProtectedKey { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    /// <summary>Null until a code has proved that the app has the key; two-factor is not required before.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Codes of this time step or earlier are refused, because they were used or may have been seen.</summary>
    public long LastStep { get; private set; }

    public void Confirm(long step, DateTime now) => (ConfirmedAt, LastStep) = (now, step);
}

/// <summary>Replaces an authenticator code once, when the app is not available. Only its hash is stored.</summary>
internal sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    public RecoveryCode(Guid accountId, string hash) => (AccountId, Hash) = (accountId, hash);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTime? UsedAt { get; private set; }
}
