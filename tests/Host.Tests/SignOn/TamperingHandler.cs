using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Stands between the program and the identity provider and passes everything on, unless it is told to change something.</summary>
internal sealed class TamperingHandler(RSA key) : DelegatingHandler(new HttpClientHandler())
{
    private Func<JsonObject, JsonObject, string, string>? sign;
    private Action<JsonArray>? keys;
    private Action<JsonObject>? userInfo;

    /// <summary>How often the program has read the provider's keys.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>Changes the provider's description of itself; null leaves it as it is.</summary>
    public Action<JsonObject>? Description { get; set; }

    /// <summary>The next ID token has other claims, and is signed by the provider's own key.</summary>
    public void Change(Action<JsonObject> claims) => sign = (header, payload, _) =>
    {
        claims(payload);
        return Signed(header, payload, key);
    };

    /// <summary>The next ID token is signed by another key, under a name that the provider has or has not published.</summary>
    public void SignWith(RSA other, string keyId, bool published)
    {
        sign = (header, payload, _) =>
        {
            header["kid"] = keyId;
            return Signed(header, payload, other);
        };
        keys = published ? Publish(new RsaSecurityKey(other) { KeyId = keyId }) : null;
    }

    /// <summary>The next ID token is signed by this algorithm and a key that the provider publishes now.</summary>
    public void SignWith(AsymmetricSecurityKey other, string algorithm)
    {
        sign = (header, payload, accessToken) =>
        {
            (header["kid"], header["alg"], payload["at_hash"]) = (other.KeyId, algorithm, HalfHash(accessToken, algorithm));
            var text = $"{Part(header)}.{Part(payload)}";
            var signer = other.CryptoProviderFactory.CreateForSigning(other, algorithm);
            return $"{text}.{Base64UrlEncoder.Encode(signer.Sign(Encoding.ASCII.GetBytes(text)))}";
        };
        keys = Publish(other);
    }

    /// <summary>The next ID token has no signature, and says so.</summary>
    public void LeaveUnsigned() => sign = (header, payload, _) =>
    {
        header["alg"] = "none";
        return $"{Part(header)}.{Part(payload)}.";
    };

    /// <summary>The next ID token is signed with the secret that client and provider share.</summary>
    public void SignWithSecret(string secret) => sign = (header, payload, _) =>
    {
        header["alg"] = "HS256";
        var text = $"{Part(header)}.{Part(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(text)))}";
    };

    /// <summary>The next response of the userinfo endpoint is another.</summary>
    public void ChangeUserInfo(Action<JsonObject> claims) => userInfo = claims;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/token", StringComparison.Ordinal) && response.IsSuccessStatusCode && sign is not null)
            await RewriteAsync(response, body =>
            {
                var parts = body["id_token"]!.GetValue<string>().Split('.');
                body["id_token"] = sign(Parsed(parts[0]), Parsed(parts[1]), body["access_token"]!.GetValue<string>());
                sign = null;
            });
        else if (path.EndsWith("/me", StringComparison.Ordinal) && userInfo is not null)
            await RewriteAsync(response, body =>
            {
                userInfo(body);
                userInfo = null;
            });
        else if (path.EndsWith("/jwks", StringComparison.Ordinal))
        {
            KeyRequests++;
            if (keys is not null)
                await RewriteAsync(response, body => keys(body["keys"]!.AsArray()));
        }
        else if (path.EndsWith("/openid-configuration", StringComparison.Ordinal) && Description is { } change)
            await RewriteAsync(response, change);

        return response;
    }

    private static async Task RewriteAsync(HttpResponseMessage response, Action<JsonObject> change)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        change(body);
        response.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
    }

    private static string Signed(JsonObject header, JsonObject payload, RSA with)
    {
        var text = $"{Part(header)}.{Part(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(with.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The provider keeps publishing the key when the test that made it is over and has disposed of it.</summary>
    private static Action<JsonArray> Publish(AsymmetricSecurityKey added)
    {
        var published = Public(added);
        return set => set.Add(published.DeepClone());
    }

    private static JsonObject Public(AsymmetricSecurityKey of)
    {
        var jwk = JsonWebKeyConverter.ConvertFromSecurityKey(of);
        return of is RsaSecurityKey
            ? new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = of.KeyId, ["n"] = jwk.N, ["e"] = jwk.E }
            : new JsonObject { ["kty"] = "EC", ["use"] = "sig", ["kid"] = of.KeyId, ["crv"] = jwk.Crv, ["x"] = jwk.X, ["y"] = jwk.Y };
    }

    /// <summary>OpenID Connect Core 3.1.3.6.</summary>
    private static string HalfHash(string text, string algorithm)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var hash = algorithm[2..] switch
        {
            "256" => SHA256.HashData(bytes),
            "384" => SHA384.HashData(bytes),
            _ => SHA512.HashData(bytes),
        };
        return Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]);
    }

    private static string Part(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());

    private static JsonObject Parsed(string part) => JsonNode.Parse(Base64UrlEncoder.Decode(part))!.AsObject();
}
