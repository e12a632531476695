using FacultyDev.Kernel.Time;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Reads the provider's discovery document (OpenID Connect Discovery 1.0), requires the issuer of the settings, and caches the document for
/// half a day. <see cref="OidcTokenHandler"/> requests a refresh when a signature does not match, and validates again.
/// </summary>
internal sealed class OidcDiscovery : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly Lock gate = new();
    private readonly string authority;
    private readonly HttpClient backchannel;
    private readonly Clock clock;
    private ConfigurationManager<OpenIdConnectConfiguration> current;
    private DateTime refreshAllowedAt = DateTime.MinValue;

    public OidcDiscovery(string authority, HttpClient backchannel, Clock clock)
    {
        (this.authority, this.backchannel, this.clock) = (authority.TrimEnd('/'), backchannel, clock);
        MetadataAddress = $"{this.authority}/.well-known/openid-configuration";
        // Otherwise each token with an unknown key would cause a request to the provider.
        RefreshInterval = TimeSpan.FromMinutes(1);
        // Otherwise keys that the provider has withdrawn would still be accepted.
        UseLastKnownGoodConfiguration = false;
        current = NewManager();
    }

    /// <exception cref="SignOnRefusedException">The provider does not answer, or answers in the name of another issuer.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        ConfigurationManager<OpenIdConnectConfiguration> manager;
        lock (gate)
            manager = current;
        OpenIdConnectConfiguration configuration;
        try
        {
            configuration = await manager.GetConfigurationAsync(cancel);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            throw new SignOnRefusedException(SignOnProblem.Unreachable, failed);
        }

        // Discovery 4.3: if the issuer could differ from the address of the document, one server could issue tokens for another.
        return string.Equals(configuration.Issuer?.TrimEnd('/'), authority, StringComparison.Ordinal)
            ? configuration
            : throw new SignOnRefusedException(SignOnProblem.WrongIssuer);
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    public override void RequestRefresh()
    {
        lock (gate)
        {
            if (clock.UtcNow < refreshAllowedAt)
                return;
            refreshAllowedAt = clock.UtcNow + RefreshInterval;
            // The manager refreshes in the background, which is too late for the current token.
            current = NewManager();
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> NewManager() => new(
        MetadataAddress, new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(backchannel) { RequireHttps = !new Uri(authority).IsLoopback });
}
