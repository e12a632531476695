namespace FacultyDev.Institution.Accounts.Sessions;

internal enum SignInMethod
{
    Password,

    /// <summary>A password, on a device that gave the second step before and was told to be remembered.</summary>
    RememberedDevice,

    AuthenticatorCode,

    RecoveryCode,

    Passkey,

    /// <summary>Somebody else vouches for the person, and answers for how.</summary>
    SignOn,
}

/// <summary>
/// A browser in which an account is signed in. The cookie names it, and each request asks whether it is still there: ending a session is
/// removing its row, and holds at the next request on every host.
/// </summary>
internal sealed class Session
{
    /// <summary>Without a request for so long, it is over.</summary>
    public static readonly TimeSpan MaxIdleTime = TimeSpan.FromHours(12);

    /// <summary>However busy, one signs in again after so long.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(30);

    /// <summary>Being seen is written down this often at most: reading a page should not cost a write.</summary>
    public static readonly TimeSpan LastSeenPrecision = TimeSpan.FromMinutes(5);

    private Session()
    {
    }

    public Session(Guid accountId, SignInMethod method, DateTime now, string? address, string? agent) =>
        (AccountId, Method, BegunAt, LastSeenAt, Address, Agent) = (accountId, method, now, now, address, agent);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public SignInMethod Method { get; private set; }

    public DateTime BegunAt { get; private set; }

    /// <summary>Up to <see cref="LastSeenPrecision"/> behind.</summary>
    public DateTime LastSeenAt { get; private set; }

    public string? Address { get; private set; }

    public string? Agent { get; private set; }

    /// <summary>A second step was given in it, after it had begun with a password alone.</summary>
    public bool SecondStepGiven { get; private set; }

    /// <summary>A password alone is one step; everything else stands for two.</summary>
    public bool HasTwoFactor => Method != SignInMethod.Password || SecondStepGiven;

    public bool IsExpired(DateTime now) => now - LastSeenAt > MaxIdleTime + LastSeenPrecision || now - BegunAt > MaxLifetime;

    public bool NeedsLastSeenUpdate(DateTime now) => now - LastSeenAt >= LastSeenPrecision;
}
