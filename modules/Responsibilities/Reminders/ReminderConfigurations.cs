using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Reminders;

internal sealed class ReminderSettingsConfiguration : IEntityTypeConfiguration<ReminderSettings>
{
    public void Configure(EntityTypeBuilder<ReminderSettings> builder) => builder.ToTable("responsibilities_reminder_settings");
}

internal sealed class ActionReminderConfiguration : IEntityTypeConfiguration<ActionReminder>
{
    public void Configure(EntityTypeBuilder<ActionReminder> builder)
    {
        builder.ToTable("responsibilities_reminders");
        builder.HasKey(reminder => new { reminder.ActionId, reminder.Kind, reminder.About });
    }
}
