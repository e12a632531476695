using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Caches the handler's options for the settings in force. A change of the provider, the client or the scopes creates new options, so it
/// applies at the next sign-in. The options do not contain the client secret, which is decrypted when a code is redeemed.
/// </summary>
internal sealed class OidcOptionsCache(
    IOptionsFactory<OpenIdConnectOptions> factory, IOptionsMonitor<OpenIdConnectOptions> monitor, Clock clock)
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

    /// <summary>Creates a discovery client for the address; its first call reads the document.</summary>
    public OidcDiscovery NewDiscovery(string authority) => new(authority, monitor.Get(OidcDefaults.Scheme).Backchannel, clock);

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
