namespace FacultyDev.Accounts.Security;

internal enum SignInMethod
{
    Password,

    /// <summary>A password on a device that gave the second factor before and is remembered.</summary>
    RememberedDevice,

    AuthenticatorCode,

    RecoveryCode,

    Passkey,

    /// <summary>OpenID Connect; the identity provider is responsible for the factors.</summary>
    SignOn,
}
