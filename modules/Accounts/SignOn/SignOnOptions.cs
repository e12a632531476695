namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// The <c>SignOn</c> section of the configuration, for administrators who set up servers by files. It applies until the settings page has
/// been saved.
/// </summary>
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
