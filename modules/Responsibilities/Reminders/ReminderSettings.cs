using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>
/// When reminders about actions are sent and when the dean is notified. At most one row; the defaults apply until it is first saved.
/// </summary>
internal sealed class ReminderSettings : Entity, IAudited
{
    public const int MaxDays = 365;

    /// <summary>How many days before the due date the owner and helpers are reminded; 0 for never.</summary>
    public int DueSoonDays { get; private set; } = 7;

    /// <summary>After how many days of being blocked the owner and helpers are reminded; 0 for never.</summary>
    public int BlockedDays { get; private set; } = 14;

    /// <summary>After how many days past the due date the unit's dean is notified; 0 for never.</summary>
    public int EscalateDays { get; private set; } = 14;

    string IAudited.AuditLabel => nameof(ReminderSettings);

    public void Update(int dueSoonDays, int blockedDays, int escalateDays)
    {
        foreach (var (days, field) in new[] { (dueSoonDays, nameof(DueSoonDays)), (blockedDays, nameof(BlockedDays)), (escalateDays, nameof(EscalateDays)) })
            if (days is < 0 or > MaxDays)
                throw new DomainException("responsibilities.reminder-settings.invalid-days", field, MaxDays);
        (DueSoonDays, BlockedDays, EscalateDays) = (dueSoonDays, blockedDays, escalateDays);
    }
}
