using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Security;

/// <summary>Records security events of all accounts and lists only the viewer's own.</summary>
internal sealed class SecurityLog(FacultyDevDbContext db, IHttpContextAccessor http, IViewer viewer, Clock clock)
{
    /// <summary>Adds the entry without saving, so that it is saved together with the change it describes.</summary>
    public void Record(Guid accountId, SecurityEventKind kind, string? detail = null, string? deviceMark = null) => db.Add(new SecurityEvent
    {
        AccountId = accountId,
        At = clock.UtcNow,
        Kind = kind,
        Address = viewer.Address ?? http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
        Agent = Agent(http.HttpContext),
        DeviceMark = deviceMark,
        Detail = detail is { Length: > SecurityEvent.MaxDetailLength } ? detail[..SecurityEvent.MaxDetailLength] : detail,
    });

    public IQueryable<SecurityEvent> QueryOwn()
    {
        var me = viewer.AccountId;
        return db.Set<SecurityEvent>().AsNoTracking().Where(entry => entry.AccountId == me);
    }

    public async Task<IReadOnlyList<SecurityEvent>> LatestAsync(int count, CancellationToken cancellationToken) =>
        await QueryOwn().OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken);

    public static string? Agent(HttpContext? context) => context?.Request.Headers.UserAgent.ToString() switch
    {
        null or "" => null,
        { Length: > SecurityEvent.MaxAgentLength } agent => agent[..SecurityEvent.MaxAgentLength],
        var agent => agent,
    };
}
