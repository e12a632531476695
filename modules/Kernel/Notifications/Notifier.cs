using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Puts a notice into the inboxes of accounts, together with what it tells of: both are saved or neither.</summary>
public sealed class Notifier
{
    private readonly FacultyDevDbContext db;
    private readonly NotificationTypes kinds;
    private readonly TimeProvider time;

    internal Notifier(FacultyDevDbContext db, NotificationTypes kinds, TimeProvider time) => (this.db, this.kinds, this.time) = (db, kinds, time);

    /// <param name="accountIds">Each account is told once. Accounts, not people: somebody without an account has no inbox.</param>
    /// <param name="code">Module, a dot, and the key after <c>Notice.</c> in that module's strings: "responsibilities.action-assigned". A <see cref="NotificationType"/> may hold it.</param>
    /// <param name="arguments">For the placeholders: text, numbers, <see cref="DateOnly"/>; shown by the reader's language.</param>
    /// <param name="path">Where it leads, below this site; null when there is nothing to open.</param>
    public void Notify(IEnumerable<Guid> accountIds, string code, IReadOnlyList<object> arguments, string? path = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var kind = kinds.NameOf(code);
        var kept = TextArguments.Serialize(arguments);
        foreach (var account in accountIds.Distinct())
            db.Add(new Notification { AccountId = account, Code = code, Kind = kind, Arguments = kept, Path = path, CreatedAt = now });
    }
}
