using System.Security.Cryptography;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.Security;

/// <summary>
/// A mark that a browser carries, so that a sign-in from one never seen before can be told to the account's owner. It opens nothing, and
/// only its hash is kept.
/// </summary>
internal sealed class DeviceRecognition(FacultyDevDbContext db, IHttpContextAccessor http)
{
    private const string Cookie = "facultydev.device";
    private const int Bytes = 16;

    /// <returns>The hash of the mark, and whether the account has signed in before, but never with it.</returns>
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
