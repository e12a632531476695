using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Kernel.Notifications;

/// <summary>Adds notifications to inboxes. They are saved with the caller's unit of work, together with the change they report.</summary>
public sealed class Notifier
{
    private readonly FacultyDevDbContext db;
    private readonly NotificationTypes kinds;
    private readonly TimeProvider time;

    internal Notifier(FacultyDevDbContext db, NotificationTypes kinds, TimeProvider time) => (this.db, this.kinds, this.time) = (db, kinds, time);

    /// <param name="accountIds">Account ids, not person ids: people without an account have no inbox. Duplicates are ignored.</param>
    /// <param name="code">
    /// Module, a dot, and the key after <c>Notice.</c> in that module's strings: "responsibilities.action-assigned". Its
    /// <see cref="NotificationType"/> decides about emails.
    /// </param>
    /// <param name="arguments">Values for the placeholders: text, numbers, <see cref="DateOnly"/>; formatted in the reader's
    /// language.</param>
    /// <param name="path">Path within this site that the notification opens; null when there is none.</param>
    public void Notify(IEnumerable<Guid> accountIds, string code, IReadOnlyList<object> arguments, string? path = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var kind = kinds.NameOf(code);
        var serialized = TextArguments.Serialize(arguments);
        foreach (var account in accountIds.Distinct())
            db.Add(new Notification { AccountId = account, Code = code, Kind = kind, Arguments = serialized, Path = path, CreatedAt = now });
    }
}
