using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// The framework's handler with two differences: it authenticates the client by <c>client_secret_basic</c>, and it calls the userinfo
/// endpoint only when the ID token lacks a claim.
/// </summary>
internal sealed class OidcHandler(
    IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory loggers, HtmlEncoder html, UrlEncoder url, OidcConnection connection,
    SignOnSettingsQuery settings) : OpenIdConnectHandler(options, loggers, html, url)
{
    protected override async Task<OpenIdConnectMessage> RedeemAuthorizationCodeAsync(OpenIdConnectMessage tokenEndpointRequest)
    {
        var provider = await Options.ConfigurationManager!.GetConfigurationAsync(Context.RequestAborted);
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        Authenticate(request, tokenEndpointRequest, provider, await settings.GetSecretAsync(Context.RequestAborted));
        request.Content = new FormUrlEncodedContent(tokenEndpointRequest.Parameters);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
            throw new SignOnRefusedException(SignOnProblem.Unreachable);
        var message = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(Context.RequestAborted));
        if (response.IsSuccessStatusCode)
            return message;
        throw new SignOnRefusedException(message.Error == "invalid_grant" ? SignOnProblem.CodeRefused : SignOnProblem.ServerRefused);
    }

    protected override async Task<HandleRequestResult> GetUserInformationAsync(
        OpenIdConnectMessage message, JwtSecurityToken jwt, ClaimsPrincipal principal, AuthenticationProperties properties)
    {
        var person = OidcPerson.Of(properties);
        var required = await connection.RequiredClaimsAsync(Context.RequestAborted);
        if (required.All(person.Claims.ContainsKey))
            return HandleRequestResult.Success(new AuthenticationTicket(principal, properties, Scheme.Name));
        var result = await base.GetUserInformationAsync(message, jwt, principal, properties);
        return result.Failure is null ? result : throw new SignOnRefusedException(SignOnProblem.Malformed, result.Failure);
    }

    /// <summary>
    /// Sends the secret in the header, which every provider must accept (RFC 6749, 2.3.1), unless the provider declares that it requires
    /// the form.
    /// </summary>
    private static void Authenticate(HttpRequestMessage request, OpenIdConnectMessage form, OpenIdConnectConfiguration provider, string? secret)
    {
        var methods = provider.TokenEndpointAuthMethodsSupported;
        if (secret is null || (methods.Count > 0 && !methods.Contains("client_secret_basic")))
        {
            form.ClientSecret = secret;
            return;
        }

        var credentials = $"{WebUtility.UrlEncode(form.ClientId)}:{WebUtility.UrlEncode(secret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        form.ClientId = null;
    }
}
