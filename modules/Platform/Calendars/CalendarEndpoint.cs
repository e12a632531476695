using FacultyDev.Contracts.Extensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Platform.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Calendars;

/// <summary>
/// Serves a calendar feed. Whoever knows the address reads with the owner's permissions, as long as the owner may sign in; otherwise
/// the answer is 404.
/// </summary>
internal static class CalendarEndpoint
{
    private const int MaxEntries = 500;
    private const int DaysBack = 90;
    private const int DaysAhead = 400;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/calendar/{secret}.ics", GetAsync)
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.Tokens)
        .ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        string secret, FacultyDevDbContext db, Viewer viewer, IViewerSource accounts, IEnumerable<ICalendarSource> sources,
        IStringLocalizer<PlatformText> texts, SiteAddress site, Clock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var hash = RandomSecret.Hash(secret);
        var owner = await db.Set<CalendarFeed>().Where(feed => feed.SecretHash == hash)
            .Select(feed => (Guid?)feed.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } account || !await accounts.LoadAsync(viewer, account, viewer.Address, cancellationToken))
            return Results.NotFound();

        var today = clock.Today;
        var entries = new List<CalendarEntry>();
        foreach (var source in sources)
            entries.AddRange(await source.ListEntriesAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), MaxEntries, cancellationToken));
        context.Response.Headers.CacheControl = "private, max-age=900";
        var text = CalendarSerializer.Serialize(texts["Calendar.Name"], entries.OrderBy(entry => entry.Day).Take(MaxEntries), site.Find);
        return Results.Text(text, "text/calendar; charset=utf-8");
    }
}
