namespace FacultyDev.Contracts.Accounts;

/// <summary>Names of the permissions of Accounts. AccountsModule defines which roles hold them by default.</summary>
public static class AccountsPermissions
{
    /// <summary>See which accounts cannot sign in, restore their access, and set the sign-in requirements.</summary>
    public const string Manage = "accounts.manage";

    /// <summary>Set up sign-in through the institution's OpenID Connect provider.</summary>
    public const string ManageSignOn = "accounts.sign-on.manage";
}
