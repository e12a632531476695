using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("platform_notifications");
        builder.HasKey(notification => notification.Id);
        builder.Property(notification => notification.Id).ValueGeneratedNever();
        builder.Property(notification => notification.Code).HasMaxLength(120);
        builder.Property(notification => notification.Kind).HasMaxLength(Notification.MaxKindLength).HasDefaultValue("");
        builder.Property(notification => notification.Path).HasMaxLength(400);
        builder.HasIndex(notification => new { notification.AccountId, notification.Id });
        builder.HasIndex(notification => new { notification.AccountId, notification.ReadAt });
        builder.HasIndex(notification => new { notification.MailSettledAt, notification.AccountId });
        builder.RefersToAccount(notification => notification.AccountId).DeletesRow();
        builder.ExportedIn("platform", "notifications");
    }
}
