using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>What the framework wants to know at start; who the server is and what we are to it is asked for with each sign-in.</summary>
internal sealed class CampusOptions : OAuthOptions
{
    public const string Scheme = "campus";
    public const string AnswerPath = "/account/sign-on/answer";
    public const string RefusedPath = "/account/sign-on/refused";

    public CampusOptions()
    {
        CallbackPath = AnswerPath;
        UsePkce = true;
        EventsType = typeof(CampusEvents);
        // The answer comes by a link from the server's page, with which Lax cookies are sent; so none needs to go to foreign frames.
        CorrelationCookie.Name = "facultydev.campus.";
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        BackchannelTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>Nothing to check: the settings are checked where they are saved.</summary>
    public override void Validate()
    {
    }

    public override void Validate(string scheme)
    {
    }
}
