namespace FacultyDev.Institution.Accounts.Security;

internal enum SecurityEventKind
{
    SignedIn, SignInFailed, SecondStepFailed, LockedOut, LockoutEnded,
    PasswordChanged, PasswordGiven, ResetAsked, PasswordReset,
    AddressAsked, AddressChanged,
    TwoStepOn, TwoStepOff, RecoveryCodesMade,
    PasskeyAdded, PasskeyRenamed, PasskeyRemoved,
    TokenMade, TokenRevoked,
    SignedOut, SessionEnded, SignedOutEverywhere,
}

/// <summary>One line of an account's own log: what happened to its sign-in, from where, with what. Written once; the account's owner reads it.</summary>
internal sealed class SecurityEvent
{
    public const int MaxAgentLength = 300;
    public const int MaxDetailLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }

    public required SecurityEventKind Kind { get; init; }

    /// <summary>Null when the program itself did it.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser said of itself.</summary>
    public string? Agent { get; init; }

    /// <summary>Hash of the mark that a browser carries; see <see cref="DeviceRecognition"/>. Null but for sign-ins.</summary>
    public string? DeviceMark { get; init; }

    /// <summary>A <see cref="Sessions.SignInMethod"/>, the name of a passkey or token, or who else did it.</summary>
    public string? Detail { get; init; }
}
