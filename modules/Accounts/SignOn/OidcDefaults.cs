namespace FacultyDev.Accounts.SignOn;

/// <summary>Names that identity providers, browsers and stored data depend on. They must never change.</summary>
internal static class OidcDefaults
{
    /// <summary>Part of the purposes under which the state and the nonce are encrypted.</summary>
    public const string Scheme = "campus";

    public const string CallbackPath = "/account/sign-on/answer";
    public const string RefusedPath = "/account/sign-on/refused";
}
