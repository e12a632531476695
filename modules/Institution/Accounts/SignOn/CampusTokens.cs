using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Believes an ID token, or says why not (OpenID Connect Core 3.1.3.7).</summary>
internal sealed class CampusTokens(CampusDirectory directory, TimeProvider time)
{
    /// <summary>Clocks of two machines differ by so much at most.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Signatures by the server's private key. Not HS256: what the client secret signs, whoever knows the secret can sign.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public async Task<CampusPerson> ReadAsync(
        string token, SignOnChoice settings, OpenIdConnectConfiguration server, string nonce, CancellationToken cancellation)
    {
        var result = await ValidateAsync(token, settings, server);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await directory.ReadAgainAsync(settings.Authority, cancellation) is { } anew)
            result = await ValidateAsync(token, settings, anew);
        if (!result.IsValid)
            throw new SignOnRefusedException(ProblemOf(result.Exception), result.Exception);

        var valid = (JsonWebToken)result.SecurityToken;
        if (!valid.TryGetPayloadValue<string>("nonce", out var said) || !string.Equals(said, nonce, StringComparison.Ordinal))
            throw new SignOnRefusedException(SignOnProblem.WrongNonce);
        // Made for several, it must say that it was given to us.
        if (valid.TryGetPayloadValue<string>("azp", out var party) ? party != settings.ClientId : valid.Audiences.Count() > 1)
            throw new SignOnRefusedException(SignOnProblem.WrongAudience);
        if (valid.Subject is not { Length: > 0 and <= SignOnLink.LongestSubject } subject)
            throw new SignOnRefusedException(SignOnProblem.Malformed);
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(valid.EncodedPayload));
        return new CampusPerson(server.Issuer, subject, CampusPerson.Read(payload.RootElement));
    }

    private Task<TokenValidationResult> ValidateAsync(string token, SignOnChoice settings, OpenIdConnectConfiguration server) =>
        new JsonWebTokenHandler { MaximumTokenSizeInBytes = 256 * 1024 }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = server.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = server.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        });

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } begin || now > begin - Skew);
    }

    private static SignOnProblem ProblemOf(Exception? why) => why switch
    {
        SecurityTokenInvalidIssuerException => SignOnProblem.WrongIssuer,
        SecurityTokenInvalidAudienceException => SignOnProblem.WrongAudience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException
            or SecurityTokenNotYetValidException => SignOnProblem.TokenExpired,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => SignOnProblem.WrongSignature,
        _ => SignOnProblem.Malformed,
    };
}
