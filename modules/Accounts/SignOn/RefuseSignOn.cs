using System.Security.Cryptography;
using System.Text;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FacultyDev.Accounts.SignOn;

/// <summary>Redirects to a page that explains why the sign-in was refused, and records the refusal in the audit trail.</summary>
internal sealed partial class RefuseSignOn(FacultyDevDbContext db, IOptionsMonitor<OpenIdConnectOptions> options, Clock clock, ILogger<RefuseSignOn> log)
{
    public async Task RunAsync(HttpContext context, SignOnProblem problem, Exception? cause)
    {
        context.Response.Redirect(PageOf(problem));
        if (problem == SignOnProblem.Cancelled)
            return;
        Log(problem, cause?.GetType().Name);
        var state = context.Request.Query["state"].ToString();
        // Only attempts that began here are recorded, because anybody can send a forged response.
        if (state.Length == 0 || options.Get(OidcDefaults.Scheme).StateDataFormat.Unprotect(state) is null)
            return;
        db.ChangeTracker.Clear();
        var attempt = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        if (await db.Set<SignOnRefusal>().AnyAsync(refusal => refusal.Attempt == attempt, context.RequestAborted))
            return;
        db.Add(new SignOnRefusal(problem, attempt, clock.UtcNow));
        await db.SaveChangesAsync(context.RequestAborted);
    }

    public static string PageOf(SignOnProblem problem) => $"{OidcDefaults.RefusedPath}?why={MessageOf(problem)}";

    /// <summary>Only the audit trail contains the exact problem, because it would help an attacker.</summary>
    private static SignOnRefusalMessage MessageOf(SignOnProblem problem) => problem switch
    {
        SignOnProblem.Cancelled => SignOnRefusalMessage.Cancelled,
        SignOnProblem.Late or SignOnProblem.CodeRefused => SignOnRefusalMessage.Late,
        SignOnProblem.Unreachable or SignOnProblem.ServerRefused => SignOnRefusalMessage.Unreachable,
        SignOnProblem.NotVerified => SignOnRefusalMessage.NotVerified,
        SignOnProblem.Ambiguous => SignOnRefusalMessage.Ambiguous,
        SignOnProblem.Unknown or SignOnProblem.HasLeft => SignOnRefusalMessage.Unknown,
        _ => SignOnRefusalMessage.NotTrusted,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Campus sign-on refused: {Problem} ({Cause})")]
    private partial void Log(SignOnProblem problem, string? cause);
}

/// <summary>The reasons that the page distinguishes.</summary>
internal enum SignOnRefusalMessage { NotTrusted, Cancelled, Late, Unreachable, NotVerified, Ambiguous, Unknown }
