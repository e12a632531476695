using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FacultyDev.Accounts;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Institution.People;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>All tests of sign-on share one application and one identity provider, so they run one after the other.</summary>
[CollectionDefinition]
public sealed class OidcCollection : ICollectionFixture<OidcDemo>;

/// <summary>
/// The application with an identity provider in its configuration. <see cref="Backchannel"/> is between the two and holds the provider's
/// key, so it can change one part of a token and leave the rest valid.
/// </summary>
public sealed class OidcDemo : DemoHost, IAsyncLifetime
{
    private readonly RSA key = RSA.Create(2048);
    private IdentityProvider? provider;

    internal IdentityProvider Provider => provider!;

    internal TamperingHandler Backchannel { get; }

    /// <summary>The clock of the application. The identity provider uses the system clock.</summary>
    internal OffsetClock Clock { get; } = new();

    public OidcDemo() => Backchannel = new TamperingHandler(key);

    public async ValueTask InitializeAsync()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key) { KeyId = "campus" });
        provider = await IdentityProvider.StartAsync("http://localhost", new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = jwk.KeyId, ["n"] = jwk.N, ["e"] = jwk.E, ["d"] = jwk.D, ["p"] = jwk.P,
                ["q"] = jwk.Q, ["dp"] = jwk.DP, ["dq"] = jwk.DQ, ["qi"] = jwk.QI,
            }),
        });
        await SeedAsync(people: 60);
    }

    /// <summary>Returns a person on the roster without an account, whom the provider identifies by employee number.</summary>
    internal async Task<string> PersonWithoutAccountAsync(string subject)
    {
        var member = await ReadAsync(db => db.Set<FacultyMember>().AsNoTracking().OrderBy(member => member.Id)
            .FirstAsync(member => member.Status != MemberStatus.Left && !db.Set<Account>().Any(account => account.MemberId == member.Id)));
        return IdentityProvider.Person(subject, number: member.EmployeeNumber);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SignOn:Enabled", "true");
        builder.UseSetting("SignOn:Authority", Provider.Issuer);
        builder.UseSetting("SignOn:ClientId", IdentityProvider.ClientId);
        builder.UseSetting("SignOn:ClientSecret", IdentityProvider.ClientSecret);
        builder.UseSetting("SignOn:Scopes", "openid email campus");
        builder.UseSetting("SignOn:NumberClaim", "employee_number");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<OpenIdConnectOptions>(OidcDefaults.Scheme, options => options.BackchannelHttpHandler = Backchannel);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (provider is not null)
            await provider.DisposeAsync();
        Backchannel.Dispose();
        key.Dispose();
    }
}

/// <summary>The system clock plus an offset.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private TimeSpan offset;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    public void Pass(TimeSpan time) => offset += time;
}
