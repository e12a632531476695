using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("platform_mails");
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.To).HasMaxLength(320);
        builder.Property(mail => mail.Subject).HasMaxLength(300);
        builder.Property(mail => mail.Kind).HasMaxLength(OutgoingMail.MaxKindLength);
        builder.HasIndex(mail => new { mail.State, mail.NextAt });
    }
}
