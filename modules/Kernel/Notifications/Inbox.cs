using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Notifications;

/// <param name="Text">In the reader's language.</param>
public sealed record Notice(Guid Id, string Text, string? Path, DateTime CreatedAt, bool IsRead);

/// <summary>One's own notices; nobody sees another's.</summary>
public sealed class Inbox
{
    /// <summary>From here on the bell says "99+" and the database stops counting.</summary>
    public const int CountedUnread = 100;

    private readonly FacultyDevDbContext db;
    private readonly IViewer viewer;
    private readonly ModuleTexts texts;
    private readonly TimeProvider time;

    internal Inbox(FacultyDevDbContext db, IViewer viewer, ModuleTexts texts, TimeProvider time) =>
        (this.db, this.viewer, this.texts, this.time) = (db, viewer, texts, time);

    /// <summary>How many notices wait, at most <see cref="CountedUnread"/>.</summary>
    public Task<int> CountUnreadAsync(CancellationToken cancellation = default) =>
        Mine().Where(notice => notice.ReadAt == null).OrderBy(notice => notice.ReadAt).Take(CountedUnread).CountAsync(cancellation);

    /// <summary>The newest first, a page at a time, before the given one.</summary>
    internal async Task<IReadOnlyList<Notice>> ListAsync(Guid? before, int take, CancellationToken cancellation)
    {
        var notices = Mine();
        if (before is { } last)
            notices = notices.Where(notice => notice.Id < last);
        return [.. (await notices.OrderByDescending(notice => notice.Id).Take(take).AsNoTracking().ToListAsync(cancellation)).Select(Describe)];
    }

    /// <summary>Marks one as read and says where it leads.</summary>
    internal async Task<string?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var notice = await Mine().AsNoTracking().FirstOrDefaultAsync(notice => notice.Id == id, cancellation).OrNotFound();
        await MarkAsync(Mine().Where(notice => notice.Id == id), cancellation);
        return notice.Path;
    }

    internal Task ReadAllAsync(CancellationToken cancellation) => MarkAsync(Mine(), cancellation);

    private Task<int> MarkAsync(IQueryable<Notification> notices, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return notices.Where(notice => notice.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellation);
    }

    private IQueryable<Notification> Mine()
    {
        var me = viewer.AccountId;
        return db.Set<Notification>().Where(notice => notice.AccountId == me);
    }

    private Notice Describe(Notification notice) => new(
        notice.Id, texts.For("Notice", notice.Code, TextArguments.Read(notice.Arguments)), notice.Path, notice.CreatedAt, notice.ReadAt is not null);
}
