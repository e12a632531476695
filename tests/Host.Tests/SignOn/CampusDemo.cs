using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>
/// The application with the campus's server in its configuration, and a liar on the line between the two, who holds the server's keys: so a
/// token can be wrong in one thing and right in all others.
/// </summary>
public sealed class CampusDemo : DemoHost, IAsyncLifetime
{
    private readonly RSA key = RSA.Create(2048);
    private CampusServer? campus;

    internal CampusServer Campus => campus!;

    internal Liar Liar { get; }

    public CampusDemo() => Liar = new Liar(key);

    public async ValueTask InitializeAsync()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key) { KeyId = "campus" });
        campus = await CampusServer.StartAsync("http://localhost", new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = jwk.KeyId, ["n"] = jwk.N, ["e"] = jwk.E, ["d"] = jwk.D, ["p"] = jwk.P,
                ["q"] = jwk.Q, ["dp"] = jwk.DP, ["dq"] = jwk.DQ, ["qi"] = jwk.QI,
            }),
        });
        await SeedAsync(people: 40);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SignOn:Enabled", "true");
        builder.UseSetting("SignOn:Authority", Campus.Issuer);
        builder.UseSetting("SignOn:ClientId", CampusServer.ClientId);
        builder.UseSetting("SignOn:ClientSecret", CampusServer.ClientSecret);
        builder.UseSetting("SignOn:Scopes", "openid email campus");
        builder.UseSetting("SignOn:NumberClaim", "employee_number");
        builder.ConfigureServices(services =>
            services.Configure<CampusOptions>(CampusOptions.Scheme, options => options.BackchannelHttpHandler = Liar));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (campus is not null)
            await campus.DisposeAsync();
        Liar.Dispose();
        key.Dispose();
    }
}
