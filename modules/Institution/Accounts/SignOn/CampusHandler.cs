using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Sign-in by OpenID Connect: a code with PKCE, a nonce, a checked ID token. The framework's OAuth handler keeps the state, encrypted, and
/// ties it to the browser by a cookie. Answers arrive at an endpoint like any other, behind the limits, so this takes no request on its way.
/// </summary>
internal sealed class CampusHandler(
    IOptionsMonitor<CampusOptions> options, ILoggerFactory logger, UrlEncoder encoder, CampusConnection connection, CampusExchange exchange,
    CampusTokens tokens) : OAuthHandler<CampusOptions>(options, logger, encoder)
{
    /// <summary>Under which the ticket carries the <see cref="CampusPerson"/>; it is never written down.</summary>
    public const string PersonParameter = "campus.person";

    private const string NonceItem = "campus.nonce";

    private OpenCampus? campus;
    private bool receiving;

    public async Task ReceiveAsync()
    {
        receiving = true;
        if (!await HandleRequestAsync())
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public override Task<bool> ShouldHandleRequestAsync() => Task.FromResult(receiving);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            campus = await connection.OpenAsync(Context.RequestAborted);
        }
        catch (SignOnRefusedException refusal)
        {
            Response.Redirect(RefuseSignOn.PageOf(refusal.Problem));
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var verifier = NewSecret();
        var nonce = NewSecret();
        properties.Items[OAuthConstants.CodeVerifierKey] = verifier;
        properties.Items[NonceItem] = nonce;
        return QueryHelpers.AddQueryString(campus!.Server.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = campus.Settings.ClientId,
            ["redirect_uri"] = redirectUri,
            ["scope"] = campus.Settings.Scopes,
            ["nonce"] = nonce,
            [OAuthConstants.CodeChallengeKey] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            [OAuthConstants.CodeChallengeMethodKey] = OAuthConstants.CodeChallengeMethodS256,
            ["state"] = Options.StateDataFormat.Protect(properties),
        });
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        campus = await connection.OpenAsync(Context.RequestAborted);
        // RFC 9207: the answer itself says whose it is, so that one server cannot be taken for another.
        if (Request.Query["iss"] is [{ } issuer] && issuer != campus.Server.Issuer)
            throw new SignOnRefusedException(SignOnProblem.WrongIssuer);
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier);
        return OAuthTokenResponse.Success(
            await exchange.CodeAsync(campus!, new CampusCode(context.Code, verifier ?? "", context.RedirectUri), Context.RequestAborted));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse answer)
    {
        var said = answer.Response!.RootElement;
        var idToken = said.TryGetProperty("id_token", out var token) ? token.GetString() : null;
        properties.Items.Remove(NonceItem, out var nonce);
        if (idToken is null || string.IsNullOrEmpty(nonce))
            throw new SignOnRefusedException(SignOnProblem.Malformed);
        var person = await tokens.ReadAsync(idToken, campus!.Settings, campus.Server, nonce, Context.RequestAborted);
        var wanted = await connection.WantedClaimsAsync(Context.RequestAborted);
        // Asked only where the token leaves something open.
        if (wanted.Any(claim => !person.Claims.ContainsKey(claim)) && !string.IsNullOrEmpty(campus.Server.UserInfoEndpoint))
            person = await exchange.MoreOfAsync(person, campus, answer.AccessToken!, Context.RequestAborted);
        properties.SetParameter(PersonParameter, person);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private static string NewSecret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
