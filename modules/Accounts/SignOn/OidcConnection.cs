using System.Text.Encodings.Web;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Runs the framework's OpenID Connect handler with the settings in force. The handler is not registered as a scheme, because the framework
/// prepares schemes for every request before the settings can be read from the database.
/// </summary>
internal sealed class OidcConnection(
    FacultyDevDbContext db, SignOnSettingsQuery settings, OidcOptionsCache cache, ILoggerFactory loggers, HtmlEncoder html, UrlEncoder url)
{
    /// <exception cref="NotFoundException">Sign-on is off.</exception>
    public async Task<OpenIdConnectOptions> OptionsAsync(CancellationToken cancellationToken)
    {
        var state = await settings.GetAsync(cancellationToken);
        return state.IsOn ? cache.Get(state.Details) : throw new NotFoundException();
    }

    /// <exception cref="NotFoundException">Sign-on is off.</exception>
    /// <exception cref="SignOnRefusedException">The provider does not answer, or its discovery document is invalid.</exception>
    public async Task<OpenIdConnectConfiguration> ProviderAsync(CancellationToken cancellationToken) =>
        await (await OptionsAsync(cancellationToken)).ConfigurationManager!.GetConfigurationAsync(cancellationToken);

    /// <summary>Redirects the browser to the provider, or to the page that explains why that is not possible.</summary>
    /// <param name="returnPath">A path of this site to open after signing in.</param>
    public async Task ChallengeAsync(HttpContext context, string returnPath)
    {
        var handler = await HandlerAsync(context);
        try
        {
            var provider = await ProviderAsync(context.RequestAborted);
            if (string.IsNullOrEmpty(provider.AuthorizationEndpoint))
                throw new SignOnRefusedException(SignOnProblem.Malformed);
            if (provider.RequirePushedAuthorizationRequests)
                throw new SignOnRefusedException(SignOnProblem.ServerRefused);
        }
        catch (SignOnRefusedException refusal)
        {
            context.Response.Redirect(RefuseSignOn.PageOf(refusal.Problem));
            return;
        }

        await handler.ChallengeAsync(new AuthenticationProperties { RedirectUri = returnPath });
    }

    /// <summary>Handles the callback from the provider.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        if (!(await settings.GetAsync(context.RequestAborted)).IsOn || !await (await HandlerAsync(context)).HandleRequestAsync())
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Returns the names of the claims that identify a person or assign a role.</summary>
    public async Task<IReadOnlyCollection<string>> RequiredClaimsAsync(CancellationToken cancellationToken)
    {
        var choice = (await settings.GetAsync(cancellationToken)).Details;
        var ofRules = await db.Set<SignOnRule>().Select(rule => rule.Claim).Distinct().ToListAsync(cancellationToken);
        return [.. ofRules.Append(choice.EmailClaim).Append("email_verified").Concat(choice.NumberClaim is { } number ? [number] : []).Distinct()];
    }

    private async Task<OidcHandler> HandlerAsync(HttpContext context)
    {
        var options = new FixedOptionsMonitor(await OptionsAsync(context.RequestAborted));
        var handler = new OidcHandler(options, loggers, html, url, this, settings);
        await handler.InitializeAsync(new AuthenticationScheme(OidcDefaults.Scheme, null, typeof(OidcHandler)), context);
        return handler;
    }

    private sealed class FixedOptionsMonitor(OpenIdConnectOptions options) : IOptionsMonitor<OpenIdConnectOptions>
    {
        public OpenIdConnectOptions CurrentValue => options;

        public OpenIdConnectOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
    }
}
