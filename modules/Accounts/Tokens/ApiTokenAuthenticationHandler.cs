using System.Security.Claims;
using System.Text.Encodings.Web;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.Tokens;

/// <summary>
/// Authenticates an API request by its bearer token (RFC 6750). The owner's roles are loaded afterwards, as for every viewer.
/// </summary>
internal sealed class ApiTokenAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FacultyDevDbContext db, CurrentSession session, Clock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>Tokens are accepted only under /api, never for pages.</summary>
    public static bool IsPresentIn(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsPresentIn(Request))
            return AuthenticateResult.NoResult();
        var hash = ApiToken.HashOf(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim());
        var today = clock.Today;
        var token = await db.Set<ApiToken>().AsNoTracking()
            .Where(token => token.Hash == hash && token.RevokedAt == null && token.ExpiresOn >= today)
            .Select(token => new { token.Id, token.AccountId, token.Scopes, token.LastUsedOn, token.CreatedWithTwoFactor })
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (token is null)
            return AuthenticateResult.Fail("There is no such token, or it has ended.");
        session.SetToken(token.CreatedWithTwoFactor);
        // Update once a day, because a write on each request would cost more than the request.
        if (token.LastUsedOn != today)
            await db.Set<ApiToken>().Where(each => each.Id == token.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(each => each.LastUsedOn, today), Context.RequestAborted);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, token.AccountId.ToString()), .. token.Scopes.Split(' ').Select(scope => new Claim(ApiTokenDefaults.ScopeClaim, scope))],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Task.CompletedTask;
    }
}
