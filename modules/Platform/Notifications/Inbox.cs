using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.Notifications;

/// <param name="Text">In the viewer's language.</param>
internal sealed record InboxItem(Guid Id, string Text, string? Path, DateTime CreatedAt, bool IsRead);

/// <summary>The viewer's own notifications; nobody else's can be read.</summary>
internal sealed class Inbox
{
    /// <summary>Counting stops at this number; the bell then shows "99+".</summary>
    public const int MaxCountedUnread = 100;

    private readonly FacultyDevDbContext db;
    private readonly IViewer viewer;
    private readonly ModuleTexts texts;
    private readonly Clock clock;

    internal Inbox(FacultyDevDbContext db, IViewer viewer, ModuleTexts texts, Clock clock) =>
        (this.db, this.viewer, this.texts, this.clock) = (db, viewer, texts, clock);

    /// <summary>Returns the number of unread notifications, at most <see cref="MaxCountedUnread"/>.</summary>
    public Task<int> CountUnreadAsync(CancellationToken cancellationToken = default) =>
        QueryOwn().Where(notification => notification.ReadAt == null).OrderBy(notification => notification.ReadAt).Take(MaxCountedUnread).CountAsync(cancellationToken);

    /// <summary>
    /// Returns up to <paramref name="take"/> notifications older than <paramref name="before"/>, newest first; from the newest if it is
    /// null.
    /// </summary>
    internal async Task<IReadOnlyList<InboxItem>> ListAsync(Guid? before, int take, CancellationToken cancellationToken)
    {
        var notifications = QueryOwn();
        if (before is { } last)
            notifications = notifications.Where(notification => notification.Id < last);
        return [.. (await notifications.OrderByDescending(notification => notification.Id).Take(take).AsNoTracking().ToListAsync(cancellationToken)).Select(Describe)];
    }

    /// <summary>Marks a notification as read and returns its path; null when it has none.</summary>
    internal async Task<string?> MarkReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var notification = await QueryOwn().AsNoTracking().FirstOrDefaultAsync(notification => notification.Id == id, cancellationToken).OrNotFoundAsync();
        await SetReadAsync(QueryOwn().Where(notification => notification.Id == id), cancellationToken);
        return notification.Path;
    }

    internal Task MarkAllReadAsync(CancellationToken cancellationToken) => SetReadAsync(QueryOwn(), cancellationToken);

    private Task<int> SetReadAsync(IQueryable<Notification> notifications, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return notifications.Where(notification => notification.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(notification => notification.ReadAt, now), cancellationToken);
    }

    private IQueryable<Notification> QueryOwn()
    {
        var me = viewer.AccountId;
        return db.Set<Notification>().Where(notification => notification.AccountId == me);
    }

    private InboxItem Describe(Notification notification) => new(
        notification.Id, texts.Get("Notice", notification.Code, TextArguments.Deserialize(notification.Arguments)), notification.Path, notification.CreatedAt, notification.ReadAt is not null);
}
