namespace FacultyDev.Accounts;

/// <summary>The resource type of this module's texts (AccountsText.resx, AccountsText.es.resx).</summary>
public sealed class AccountsText;
