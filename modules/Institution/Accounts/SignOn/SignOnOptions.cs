namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Section <c>SignOn</c> of the configuration: campus sign-on for who sets up servers by files, until the settings page has been saved.</summary>
internal sealed class SignOnOptions
{
    public bool Enabled { get; set; }

    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string? ClientSecret { get; set; }

    public string Scopes { get; set; } = SignOnSettingsDetails.Nothing.Scopes;

    public string EmailClaim { get; set; } = SignOnSettingsDetails.Nothing.EmailClaim;

    public string? NumberClaim { get; set; }

    public string? ButtonLabel { get; set; }

    public bool PasswordsOff { get; set; }

    public SignOnSettingsDetails Details => new(Enabled, Authority, ClientId, Scopes, EmailClaim, NumberClaim, ButtonLabel, PasswordsOff);
}
