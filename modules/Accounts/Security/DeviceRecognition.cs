using System.Security.Cryptography;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Security;

/// <summary>
/// A random mark in a cookie, by which a sign-in from an unknown browser is detected and its account's owner notified. It grants
/// nothing, and only its hash is stored.
/// </summary>
internal sealed class DeviceRecognition(FacultyDevDbContext db, IHttpContextAccessor http)
{
    private const string Cookie = "facultydev.device";
    private const int Bytes = 16;

    /// <returns>The hash of the mark, and whether the account has signed in before but never with this mark.</returns>
    public async Task<(string Mark, bool IsNew)> RecognizeAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        var mark = context.Request.Cookies[Cookie] is { Length: > 0 and <= 64 } carried ? carried : IssueCookie(context);
        var hash = RandomSecret.Hash(mark);
        var before = db.Set<SecurityEvent>().Where(entry => entry.AccountId == accountId);
        if (await before.AnyAsync(entry => entry.DeviceMark == hash, cancellationToken))
            return (hash, false);
        return (hash, await before.AnyAsync(entry => entry.DeviceMark != null, cancellationToken));
    }

    private static string IssueCookie(HttpContext context)
    {
        var mark = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, mark, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/",
        });
        return mark;
    }
}
