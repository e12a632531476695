namespace FacultyDev.Accounts.Security;

internal enum SecurityEventKind
{
    SignedIn, SignInFailed, SecondFactorFailed, LockedOut, LockoutEnded,
    PasswordChanged, OneTimePasswordIssued, PasswordResetRequested, PasswordReset,
    EmailChangeRequested, EmailChanged,
    TwoFactorEnabled, TwoFactorDisabled, RecoveryCodesCreated,
    PasskeyAdded, PasskeyRenamed, PasskeyRemoved,
    TokenCreated, TokenRevoked,
    SignedOut, SessionEnded, SignedOutEverywhere,
}

/// <summary>
/// An entry of an account's security log: what happened to its sign-in, when and from which device. Entries never change; only
/// the account's owner reads them.
/// </summary>
internal sealed class SecurityEvent
{
    public const int MaxAgentLength = 300;
    public const int MaxDetailLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }

    public required SecurityEventKind Kind { get; init; }

    /// <summary>The IP address; null outside a request.</summary>
    public string? Address { get; init; }

    /// <summary>The User-Agent header, truncated; null if there was none.</summary>
    public string? Agent { get; init; }

    /// <summary>The hash of the browser's mark (see <see cref="DeviceRecognition"/>); null except for sign-ins.</summary>
    public string? DeviceMark { get; init; }

    /// <summary>
    /// A <see cref="SignInMethod"/>, an email address, the name of a passkey or token, or the name of someone else who
    /// acted; otherwise null.
    /// </summary>
    public string? Detail { get; init; }
}
