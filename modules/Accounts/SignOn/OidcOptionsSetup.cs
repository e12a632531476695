using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Sets the options that do not depend on the settings. <see cref="OidcOptionsCache"/> adds the identity provider and the client.
/// </summary>
internal sealed class OidcOptionsSetup(Clock clock) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>The tolerated difference between the clocks of two machines.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>Only algorithms with a private key, because anybody who knows the client secret could sign with HS256.</summary>
    private static readonly string[] SigningAlgorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != OidcDefaults.Scheme)
            return;
        options.EventsType = typeof(OidcEvents);
        options.CallbackPath = OidcDefaults.CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        // OidcPerson reads the claims; the handler's principal is not used.
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        // The framework can push a request only with the secret in the form, which not every provider accepts.
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        SetUp(options.CorrelationCookie, "facultydev.campus.");
        SetUp(options.NonceCookie, "facultydev.campus-nonce.");
        // A time stamp in the nonce would use the system clock. The lifetime of the cookie uses the injected clock instead.
        options.ProtocolValidator.RequireTimeStampInNonce = false;
        options.ProtocolValidator.RequireSub = true;
        options.TokenHandler = new OidcTokenHandler();
        options.TokenValidationParameters.ValidAlgorithms = SigningAlgorithms;
        options.TokenValidationParameters.LifetimeValidator = (notBefore, expires, _, _) => IsInLifetime(notBefore, expires);
    }

    /// <summary>
    /// Lax cookies are enough: browsers send them when the provider's page leads back here, and no frame of another site needs them.
    /// </summary>
    private static void SetUp(CookieBuilder cookie, string prefix) =>
        (cookie.Name, cookie.SameSite, cookie.SecurePolicy) = (prefix, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);

    /// <summary>
    /// Applies the skew to the current time, because a token may contain the first or last representable time, to which nothing can be
    /// added.
    /// </summary>
    private bool IsInLifetime(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.UtcNow;
        return now - ClockSkew < expires && (notBefore is null || now + ClockSkew > notBefore);
    }
}
