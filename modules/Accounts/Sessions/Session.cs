using FacultyDev.Accounts.Security;

namespace FacultyDev.Accounts.Sessions;

/// <summary>
/// A browser in which an account is signed in. The cookie names the row and each request looks it up, so deleting the row ends
/// the session at the next request on every host.
/// </summary>
internal sealed class Session
{
    /// <summary>Without requests for this long (plus <see cref="LastSeenPrecision"/>), the session expires.</summary>
    public static readonly TimeSpan MaxIdleTime = TimeSpan.FromHours(12);

    /// <summary>After this long, the session expires even if it is in use.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(30);

    /// <see cref="LastSeenAt"/> is updated at most this often, so that reading a page rarely costs a write.
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

    /// <summary>Up to <see cref="LastSeenPrecision"/> behind the actual last request.</summary>
    public DateTime LastSeenAt { get; private set; }

    public string? Address { get; private set; }

    public string? Agent { get; private set; }

    /// <summary>A second factor was given after the session began with a password alone.</summary>
    public bool SecondStepGiven { get; private set; }

    /// <summary>Every method other than a password alone counts as two factors.</summary>
    public bool HasTwoFactor => Method != SignInMethod.Password || SecondStepGiven;

    public bool IsExpired(DateTime now) => now - LastSeenAt > MaxIdleTime + LastSeenPrecision || now - BegunAt > MaxLifetime;

    public bool NeedsLastSeenUpdate(DateTime now) => now - LastSeenAt >= LastSeenPrecision;
}
