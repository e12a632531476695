using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Emails;

internal sealed class EmailTokenConfiguration : IEntityTypeConfiguration<EmailToken>
{
    public void Configure(EntityTypeBuilder<EmailToken> builder)
    {
        builder.ToTable("accounts_email_tokens");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.Property(link => link.Address).HasMaxLength(200);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasIndex(link => new { link.AccountId, link.Kind, link.CreatedAt });
        builder.HasIndex(link => link.ExpiresAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
        builder.RefersToAccount(link => link.AccountId);
        builder.ExportedIn("accounts", "emailTokens");
    }
}
