using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Platform.Notifications;

internal sealed class Notifier(FacultyDevDbContext db, NotificationTypes kinds, Clock clock) : INotifier
{
    public void Notify(IEnumerable<Guid> accountIds, string code, IReadOnlyList<object> arguments, string? path = null)
    {
        var now = clock.UtcNow;
        var kind = kinds.NameOf(code);
        var serialized = TextArguments.Serialize(arguments);
        foreach (var account in accountIds.Distinct())
            db.Add(new Notification { AccountId = account, Code = code, Kind = kind, Arguments = serialized, Path = path, CreatedAt = now });
    }
}
