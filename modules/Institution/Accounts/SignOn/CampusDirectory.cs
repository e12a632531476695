using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>What the campus's server says of itself (OpenID Connect Discovery 1.0), kept half a day and read again when its keys have changed.</summary>
internal sealed class CampusDirectory(IOptionsMonitor<CampusOptions> options, TimeProvider time)
{
    /// <summary>Somebody who sends tokens with made-up keys must not make us ask the server each time.</summary>
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private ConfigurationManager<OpenIdConnectConfiguration>? current;
    private DateTimeOffset readAgainAt = DateTimeOffset.MinValue;

    public Task<OpenIdConnectConfiguration> ReadAsync(string authority, CancellationToken cancellation) =>
        ReadAsync(ManagerOf(authority), authority, cancellation);

    /// <summary>Asks anew, for a token that was signed with a key we have not seen. Null when that was done a moment ago.</summary>
    public async Task<OpenIdConnectConfiguration?> ReadAgainAsync(string authority, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (time.GetUtcNow() < readAgainAt)
                return null;
            readAgainAt = time.GetUtcNow() + BetweenReadings;
            current = NewManager(authority);
        }

        return await ReadAsync(authority, cancellation);
    }

    /// <summary>Past what is kept: for the test of a connection.</summary>
    public Task<OpenIdConnectConfiguration> TryAsync(string authority, CancellationToken cancellation) =>
        ReadAsync(NewManager(authority), authority, cancellation);

    private static async Task<OpenIdConnectConfiguration> ReadAsync(
        ConfigurationManager<OpenIdConnectConfiguration> manager, string authority, CancellationToken cancellation)
    {
        OpenIdConnectConfiguration configuration;
        try
        {
            configuration = await manager.GetConfigurationAsync(cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new SignOnRefusedException(SignOnProblem.Unreachable, failed);
        }

        // Discovery 4.3: the issuer must be the address under which it was found, or another server speaks in its name.
        return string.Equals(configuration.Issuer?.TrimEnd('/'), authority.TrimEnd('/'), StringComparison.Ordinal)
            ? configuration
            : throw new SignOnRefusedException(SignOnProblem.WrongIssuer);
    }

    private ConfigurationManager<OpenIdConnectConfiguration> ManagerOf(string authority)
    {
        lock (gate)
            return current is { } manager && manager.MetadataAddress == AddressOf(authority) ? manager : current = NewManager(authority);
    }

    private ConfigurationManager<OpenIdConnectConfiguration> NewManager(string authority) => new(
        AddressOf(authority), new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(options.Get(CampusOptions.Scheme).Backchannel) { RequireHttps = !new Uri(authority).IsLoopback });

    private static string AddressOf(string authority) => $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
}
