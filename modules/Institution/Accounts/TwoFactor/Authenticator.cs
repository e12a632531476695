namespace FacultyDev.Institution.Accounts.TwoFactor;

/// <summary>The authenticator program of an account: the key it shares with us, encrypted, and the last time step of which a code was taken.</summary>
internal sealed class Authenticator
{
    private Authenticator()
    {
    }

    public Authenticator(Guid accountId, string protectedKey, DateTime now) => (AccountId, ProtectedKey, MadeAt) = (accountId, protectedKey, now);

    public Guid AccountId { get; private set; }

    public string ProtectedKey { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    /// <summary>Null until a code has shown that the key arrived; it is not asked for before.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>A code of this step or an earlier one is refused: it was used, or could have been seen.</summary>
    public long LastStep { get; private set; }

    public void Confirm(long step, DateTime now) => (ConfirmedAt, LastStep) = (now, step);
}

/// <summary>Opens the second step once when the authenticator is out of reach. Only its hash is kept.</summary>
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
