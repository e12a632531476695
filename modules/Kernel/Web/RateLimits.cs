using System.Globalization;
using System.Threading.RateLimiting;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Web;

/// <summary>Rate limits in requests per minute, from the configuration section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests per account, or per IP address when nobody is signed in.</summary>
    public int General { get; set; } = 600;

    /// <summary>Sign-in attempts per account and IP address.</summary>
    public int SignIn { get; set; } = 10;

    /// <summary>Sign-in attempts per IP address for all accounts, against trying one password on many accounts.</summary>
    public int SignInPerAddress { get; set; } = 100;

    /// <summary>Requests per IP address that use or create an API token, and requests to public links.</summary>
    public int Tokens { get; set; } = 60;
}

/// <summary>
/// Limits that a page or endpoint selects by <c>[EnableRateLimiting(RateLimits.SignIn)]</c>; the general limit applies everywhere.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Tokens = "tokens";

    /// <summary>Form fields that contain the account's email address.</summary>
    private static readonly string[] AccountFields = ["Input.Email", "Email"];

    internal static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = OnRejectedAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PerMinute(context, Who(context), limits.General));
            limiter.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method) && Account(context) is { Length: > 0 } account
                ? PerMinute(context, $"{Address(context)} {account}", limits.SignIn)
                : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(Tokens, context => PerMinute(context, Address(context), limits.Tokens));
        }).AddSingleton(SignInAddressLimiter.Of(limits.SignInPerAddress));
    }

    /// <summary>Must run after the viewer is set and before authorization.</summary>
    internal static void UseRateLimits(this IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            // The limiter selects its partition synchronously, so the form that it reads is loaded here.
            if (IsSignIn(context) && context.Request.HasFormContentType)
                await context.Request.ReadFormAsync(context.RequestAborted);
            if (IsSignIn(context) && !context.RequestServices.GetRequiredService<SignInAddressLimiter>().Allows(Address(context)))
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            else
                await next(context);
        });
        app.UseRateLimiter();
    }

    private static bool IsSignIn(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn;

    private static RateLimitPartition<string> PerMinute(HttpContext context, string key, int permits) =>
        // The error page of a rejected request must not be rejected too.
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            });

    private static string Who(HttpContext context) =>
        context.RequestServices.GetRequiredService<IViewer>() is { IsSignedIn: true } viewer ? viewer.AccountId.ToString() : Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Account(HttpContext context) => context.Request.HasFormContentType
        ? AccountFields.Select(field => context.Request.Form[field].ToString()).FirstOrDefault(value => value.Length > 0)?.Trim().ToUpperInvariant() ?? ""
        : "";

    private static ValueTask OnRejectedAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause))
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The sign-in limit per IP address. It is separate because an endpoint can have only one named policy.</summary>
internal sealed class SignInAddressLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter;

    private SignInAddressLimiter(PartitionedRateLimiter<string> limiter) => this.limiter = limiter;

    public static SignInAddressLimiter Of(int permits) => new(PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
        })));

    public bool Allows(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
