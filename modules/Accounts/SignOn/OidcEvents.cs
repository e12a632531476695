using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FacultyDev.Accounts.SignOn;

/// <summary>Performs the checks that the framework's handler leaves to the application, and completes or refuses the sign-in.</summary>
internal sealed class OidcEvents(ExternalSignIn signIn, RefuseSignOn refuse) : OpenIdConnectEvents
{
    /// <summary>Checks the issuer that the response names (RFC 9207), so that one provider cannot pose as another.</summary>
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        var provider = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        if (context.ProtocolMessage.Iss is { Length: > 0 } issuer && issuer != provider.Issuer)
            throw new SignOnRefusedException(SignOnProblem.WrongIssuer);
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        // OpenID Connect Core 3.1.3.7: a token for several audiences must say that it was issued to this client.
        if (token.Payload.Azp is { Length: > 0 } party ? party != context.Options.ClientId : token.Payload.Aud.Count > 1)
            throw new SignOnRefusedException(SignOnProblem.WrongAudience);
        if (token.Subject is not { Length: > 0 and <= SignOnLink.MaxSubjectLength } subject)
            throw new SignOnRefusedException(SignOnProblem.Malformed);
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.RawPayload));
        new OidcPerson(token.Issuer, subject, OidcPerson.Read(payload.RootElement)).AttachTo(context.Properties!);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Adds the userinfo claims; claims of the signed token take precedence. The handler then checks that both have the same subject.
    /// </summary>
    public override Task UserInformationReceived(UserInformationReceivedContext context)
    {
        OidcPerson.Of(context.Properties!).With(OidcPerson.Read(context.User.RootElement)).AttachTo(context.Properties!);
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        try
        {
            await signIn.RunAsync(OidcPerson.Of(context.Properties!), context.HttpContext.RequestAborted);
        }
        catch (SignOnRefusedException refusal)
        {
            await refuse.RunAsync(context.HttpContext, refusal.Problem, refusal.InnerException);
            return;
        }

        // The address was checked to be a path of this site when the sign-in began, and has been encrypted since.
        context.Response.Redirect(context.ReturnUri ?? "/");
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return refuse.RunAsync(context.HttpContext, SignOnProblem.Cancelled, null);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        return context.Failure is SignOnRefusedException refusal
            ? refuse.RunAsync(context.HttpContext, refusal.Problem, refusal.InnerException)
            : refuse.RunAsync(context.HttpContext, ProblemOf(context.Failure, context.Request), context.Failure);
    }

    private static SignOnProblem ProblemOf(Exception? failure, HttpRequest request) => failure switch
    {
        SecurityTokenInvalidIssuerException => SignOnProblem.WrongIssuer,
        SecurityTokenInvalidAudienceException => SignOnProblem.WrongAudience,
        OpenIdConnectProtocolInvalidNonceException => SignOnProblem.WrongNonce,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException
            or SecurityTokenNotYetValidException => SignOnProblem.TokenExpired,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => SignOnProblem.WrongSignature,
        HttpRequestException or OperationCanceledException => SignOnProblem.Unreachable,
        _ when request.Query.ContainsKey("error") => SignOnProblem.ServerRefused,
        // The handler throws this when the state is missing, unreadable or from another browser.
        AuthenticationFailureException => SignOnProblem.Late,
        _ => SignOnProblem.Malformed,
    };
}
