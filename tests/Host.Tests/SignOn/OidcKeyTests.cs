using System.Security.Cryptography;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Tests.Demo;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>
/// Keys and algorithms of the provider. The application reads the keys at most once a minute, so each test advances the clock by more than
/// that.
/// </summary>
[Collection(typeof(OidcCollection))]
public sealed class OidcKeyTests(OidcDemo demo)
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);

    [Fact]
    public async Task SignIn_TokenSignedByANewlyPublishedKey_IsAccepted()
    {
        using var fresh = RSA.Create(2048);
        demo.Clock.Pass(Minute);
        demo.Backchannel.SignWith(fresh, "campus-2", published: true);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.SignInAsync(demo, visitor, await demo.PersonWithoutAccountAsync("s-rotated"));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public async Task SignIn_TokenSignedByAnAsymmetricAlgorithm_IsAccepted(string algorithm)
    {
        var curve = algorithm switch
        {
            "ES256" => ECCurve.NamedCurves.nistP256,
            "ES384" => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        };
        using var rsa = RSA.Create(2048);
        using var ecdsa = ECDsa.Create(curve);
        demo.Clock.Pass(Minute);
        AsymmetricSecurityKey key = algorithm.StartsWith("ES", StringComparison.Ordinal) ? new ECDsaSecurityKey(ecdsa) : new RsaSecurityKey(rsa);
        key.KeyId = $"campus-{algorithm}";
        demo.Backchannel.SignWith(key, algorithm);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await OidcFlow.SignInAsync(demo, visitor, await demo.PersonWithoutAccountAsync("s-algorithm"));
    }

    [Fact]
    public async Task SignIn_TokensWithUnknownKeys_CauseOneKeyRequestPerMinute()
    {
        using var other = RSA.Create(2048);
        // Signs in once, so that the first read of the discovery document is not counted.
        using (var first = await Visitor.AnonymousAsync(demo))
            await OidcFlow.SignInAsync(demo, first, IdentityProvider.Person("s-program", $"program@{DemoPlan.MailDomain}"));
        demo.Clock.Pass(Minute);
        var before = demo.Backchannel.KeyRequests;

        await RefusedAsync();
        demo.Backchannel.KeyRequests.ShouldBe(before + 1);
        await RefusedAsync();
        demo.Backchannel.KeyRequests.ShouldBe(before + 1);
        demo.Clock.Pass(Minute);
        await RefusedAsync();
        demo.Backchannel.KeyRequests.ShouldBe(before + 2);

        async Task RefusedAsync()
        {
            demo.Backchannel.SignWith(other, "made-up", published: false);
            using var visitor = await Visitor.AnonymousAsync(demo);
            await OidcFlow.RefusedAsync(
                demo, visitor, IdentityProvider.Person("s-made-up", $"admin@{DemoPlan.MailDomain}"), SignOnRefusalMessage.NotTrusted, SignOnProblem.WrongSignature);
        }
    }
}
