using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>How a conversation with the campus's server ends: with a welcome, or with a page that says why not.</summary>
internal sealed class CampusEvents(WelcomeFromCampus welcome, RefuseSignOn refuse) : OAuthEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        try
        {
            await welcome.RunAsync(context.Properties!.GetParameter<CampusPerson>(CampusHandler.PersonParameter)!, context.HttpContext.RequestAborted);
        }
        catch (SignOnRefusedException refusal)
        {
            await refuse.RunAsync(context.HttpContext, refusal.Problem, refusal.InnerException);
            return;
        }

        // Was found to be a path of ours when the sign-in began, and came back encrypted.
        context.Response.Redirect(context.ReturnUri ?? "/");
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return refuse.RunAsync(context.HttpContext, SignOnProblem.Cancelled, null);
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        if (context.Failure is NotFoundException)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var problem = context.Failure is SignOnRefusedException refusal
            ? refusal.Problem
            // Of the framework's own failures, one is the server's answer; the others are about the state.
            : context.Request.Query.ContainsKey("error") ? SignOnProblem.ServerRefused : SignOnProblem.Late;
        await refuse.RunAsync(context.HttpContext, problem, context.Failure?.InnerException);
    }
}
