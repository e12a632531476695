using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Stands between the program and the campus's server and passes everything on, until it is told to lie.</summary>
internal sealed class Liar(RSA key) : DelegatingHandler(new HttpClientHandler())
{
    private Func<JsonObject, JsonObject, string>? sign;
    private Action<JsonArray>? keys;

    /// <summary>The next ID token says something else, and is signed by the server's own key.</summary>
    public void Change(Action<JsonObject> claims) => sign = (header, payload) =>
    {
        claims(payload);
        return Signed(header, payload, key);
    };

    /// <summary>The next ID token is signed by another key, under a name that the server has or has not published.</summary>
    public void SignWith(RSA other, string keyId, bool published) => (sign, keys) = (
        (header, payload) =>
        {
            header["kid"] = keyId;
            return Signed(header, payload, other);
        },
        published ? set => set.Add(Public(other, keyId)) : null);

    /// <summary>The next ID token bears no signature, and says so.</summary>
    public void LeaveUnsigned() => sign = (header, payload) =>
    {
        header["alg"] = "none";
        return $"{Part(header)}.{Part(payload)}.";
    };

    /// <summary>The next ID token is signed with what client and server both know.</summary>
    public void SignWithSecret(string secret) => sign = (header, payload) =>
    {
        header["alg"] = "HS256";
        var text = $"{Part(header)}.{Part(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(text)))}";
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) && answer.IsSuccessStatusCode && sign is not null)
            await RewriteAsync(answer, said =>
            {
                var parts = said["id_token"]!.GetValue<string>().Split('.');
                said["id_token"] = sign(Parsed(parts[0]), Parsed(parts[1]));
                sign = null;
            });
        if (request.RequestUri.AbsolutePath.EndsWith("/jwks", StringComparison.Ordinal) && keys is not null)
            await RewriteAsync(answer, said => keys(said["keys"]!.AsArray()));
        return answer;
    }

    private static async Task RewriteAsync(HttpResponseMessage answer, Action<JsonObject> change)
    {
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        change(said);
        answer.Content = new StringContent(said.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
    }

    private static string Signed(JsonObject header, JsonObject payload, RSA with)
    {
        var text = $"{Part(header)}.{Part(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(with.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static JsonObject Public(RSA of, string keyId)
    {
        var parameters = of.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = keyId, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private static string Part(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());

    private static JsonObject Parsed(string part) => JsonNode.Parse(Base64UrlEncoder.Decode(part))!.AsObject();
}
