using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Reminders;

/// <summary>When people are reminded of actions, and when a dean hears of it. One row, once the office has decided.</summary>
internal sealed class ReminderSettings : Entity, IAudited
{
    public const int MaxDays = 365;

    /// <summary>How many days before the due date its people are reminded; 0 for never.</summary>
    public int DueSoonDays { get; private set; } = 7;

    /// <summary>After how many days of being blocked they are asked how it goes on; 0 for never.</summary>
    public int BlockedDays { get; private set; } = 14;

    /// <summary>After how many days of lateness the unit's dean is told; 0 for never.</summary>
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
