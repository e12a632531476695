using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// The handler's options for the settings in force. They are made anew when the settings name another provider or client, so a change counts at
/// the next sign-in. The client secret is not among them: it is decrypted when a code is redeemed.
/// </summary>
internal sealed class OidcOptionsCache(
    IOptionsFactory<OpenIdConnectOptions> factory, IOptionsMonitor<OpenIdConnectOptions> monitor, TimeProvider time)
{
    private readonly Lock gate = new();
    private (SignOnSettingsDetails Settings, OpenIdConnectOptions Options)? cached;

    public OpenIdConnectOptions Get(SignOnSettingsDetails settings)
    {
        lock (gate)
        {
            if (cached is { } current && HaveSameClient(current.Settings, settings))
                return current.Options;
            var options = Create(settings);
            cached = (settings, options);
            return options;
        }
    }

    /// <summary>Keeps nothing: each call reads the description again.</summary>
    public OidcDiscovery NewDiscovery(string authority) => new(authority, monitor.Get(OidcDefaults.Scheme).Backchannel, time);

    private static bool HaveSameClient(SignOnSettingsDetails one, SignOnSettingsDetails other) =>
        (one.Authority, one.ClientId, one.Scopes) == (other.Authority, other.ClientId, other.Scopes);

    private OpenIdConnectOptions Create(SignOnSettingsDetails settings)
    {
        var options = factory.Create(OidcDefaults.Scheme);
        options.ClientId = settings.ClientId;
        options.TokenValidationParameters.ValidAudience = settings.ClientId;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Split(' '))
            options.Scope.Add(scope);
        options.ConfigurationManager = NewDiscovery(settings.Authority);
        return options;
    }
}
