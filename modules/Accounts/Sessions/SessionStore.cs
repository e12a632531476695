using System.Globalization;
using FacultyDev.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.Sessions;

internal sealed class SessionStore(
    FacultyDevDbContext db, SecurityLog log, DeviceRecognition device, NewDeviceNotification newDevice, CurrentSession current, IHttpContextAccessor http,
    IViewer viewer, Clock clock)
{
    /// <summary>The most sessions listed, newest first; more at once is not realistic.</summary>
    public const int MaxListed = 50;

    private DateTime Now => clock.UtcNow;

    private CancellationToken Cancellation => http.HttpContext?.RequestAborted ?? default;

    /// <summary>
    /// Starts a session after all required factors were given, resets failed attempts, and notifies the owner if the browser is
    /// unknown.
    /// </summary>
    public async Task<Session> BeginAsync(Account account, SignInMethod method)
    {
        var context = http.HttpContext!;
        var session = new Session(account.Id, method, Now, context.Connection.RemoteIpAddress?.ToString(), SecurityLog.Agent(context));
        db.Add(session);
        var (mark, isNew) = await device.RecognizeAsync(account.Id, Cancellation);
        log.Record(account.Id, SecurityEventKind.SignedIn, method.ToString(), mark);
        if (isNew)
            newDevice.Notify(account, session);
        account.RecordSuccessfulSignIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        await db.SaveChangesAsync(Cancellation);
        current.Set(session);
        return session;
    }

    /// <summary>
    /// Whether the session is still valid. Costs one query, and occasionally an update of when it was last seen.
    /// </summary>
    public async Task<bool> ContinueAsync(Guid id, Guid accountId)
    {
        var now = Now;
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.AccountId == accountId, Cancellation);
        if (session is null || session.IsExpired(now))
            return false;
        if (session.NeedsLastSeenUpdate(now))
        {
            var address = http.HttpContext?.Connection.RemoteIpAddress?.ToString();
            await db.Set<Session>().Where(seen => seen.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(seen => seen.LastSeenAt, now).SetProperty(seen => seen.Address, address), Cancellation);
        }

        current.Set(session);
        return true;
    }

    /// <summary>The viewer's own sessions, last used first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var sessions = await QueryOwn().AsNoTracking().OrderByDescending(session => session.LastSeenAt).Take(MaxListed).ToListAsync(cancellationToken);
        return [.. sessions.Where(session => !session.IsExpired(now))];
    }

    /// <exception cref="NotFoundException">The session is not the viewer's or has already ended.</exception>
    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await QueryOwn().Where(session => session.Id == id).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new NotFoundException();
        log.Record(viewer.AccountId, SecurityEventKind.SessionEnded);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends the session of this request, if it has one.</summary>
    public async Task EndCurrentAsync()
    {
        if (current.Id is not { } id)
            return;
        await QueryOwn().Where(session => session.Id == id).ExecuteDeleteAsync(Cancellation);
        log.Record(viewer.AccountId, SecurityEventKind.SignedOut);
        await db.SaveChangesAsync(Cancellation);
        current.End();
    }

    public Task EndAllAsync(Guid accountId, bool exceptCurrent = false, CancellationToken cancellationToken = default)
    {
        var currentId = exceptCurrent ? current.Id : null;
        return db.Set<Session>().Where(session => session.AccountId == accountId && session.Id != currentId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Marks the session of this request as two-factor, after it began with a password alone.</summary>
    public async Task RecordSecondFactorAsync(CancellationToken cancellationToken)
    {
        await QueryOwn().Where(session => session.Id == current.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.SecondStepGiven, true), cancellationToken);
    }

    private IQueryable<Session> QueryOwn()
    {
        var me = viewer.AccountId;
        return db.Set<Session>().Where(session => session.AccountId == me);
    }
}
