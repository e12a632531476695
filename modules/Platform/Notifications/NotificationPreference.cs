using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.Notifications;

/// <summary>An account's choice for a notification type. Without a row, the type's default applies.</summary>
internal sealed class NotificationPreference(Guid accountId, string kind, NotificationEmailTiming mail)
{
    public Guid AccountId { get; private set; } = accountId;

    public string Kind { get; private set; } = kind;

    public NotificationEmailTiming Mail { get; private set; } = mail;

    public void Update(NotificationEmailTiming mail) => Mail = mail;
}

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> builder)
    {
        builder.ToTable("platform_notification_preferences");
        builder.HasKey(choice => new { choice.AccountId, choice.Kind });
        builder.Property(choice => choice.Kind).HasMaxLength(Notification.MaxKindLength);
        builder.RefersToAccount(choice => choice.AccountId).DeletesRow();
        builder.ExportedIn("platform", "noticeChoices");
    }
}
