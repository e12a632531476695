using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Forwards requests between the application and the identity provider, and changes responses when told to.</summary>
internal sealed class TamperingHandler(RSA key) : DelegatingHandler(new HttpClientHandler())
{
    private Func<JsonObject, JsonObject, string, string>? sign;
    private Action<JsonArray>? keys;
    private Action<JsonObject>? userInfo;

    /// <summary>The number of times the application has read the provider's keys.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>Changes the provider's discovery document; null leaves it unchanged.</summary>
    public Action<JsonObject>? Description { get; set; }

    /// <summary>Changes the claims of the next ID token and signs it with the provider's own key.</summary>
    public void Change(Action<JsonObject> claims) => sign = (header, payload, _) =>
    {
        claims(payload);
        return Signed(header, payload, key);
    };

    /// <summary>Signs the next ID token with another key, whose id the provider publishes or not.</summary>
    public void SignWith(RSA other, string keyId, bool published)
    {
        sign = (header, payload, _) =>
        {
            header["kid"] = keyId;
            return Signed(header, payload, other);
        };
        keys = published ? Publish(new RsaSecurityKey(other) { KeyId = keyId }) : null;
    }

    /// <summary>Signs the next ID token with this algorithm and a key that the provider publishes from now on.</summary>
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

    /// <summary>Removes the signature of the next ID token and sets its algorithm to none.</summary>
    public void LeaveUnsigned() => sign = (header, payload, _) =>
    {
        header["alg"] = "none";
        return $"{Part(header)}.{Part(payload)}.";
    };

    /// <summary>Signs the next ID token with the secret that the client and the provider share.</summary>
    public void SignWithSecret(string secret) => sign = (header, payload, _) =>
    {
        header["alg"] = "HS256";
        var text = $"{Part(header)}.{Part(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(text)))}";
    };

    /// <summary>Changes the next response of the userinfo endpoint.</summary>
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

    /// <summary>Copies the public key, because the provider keeps publishing it after the test has disposed of the key.</summary>
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

    /// <summary>Computes at_hash (OpenID Connect Core 3.1.3.6).</summary>
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
