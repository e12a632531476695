using FacultyDev.Kernel.PersonalData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    internal const string UnusedTable = "Identity asks for this table; nothing is written to it.";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts_accounts");
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(200);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(200);
        builder.Property(account => account.Email).HasMaxLength(200);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(200);
        builder.Property(account => account.Name).HasMaxLength(170);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.SecurityStamp).HasMaxLength(64);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        builder.Property(account => account.Language).HasMaxLength(10);
        // SQLite cannot compare DateTimeOffset values, so the column stores UTC ticks.
        builder.Property(account => account.LockoutEnd).HasConversion(
            end => end == null ? (long?)null : end.Value.UtcTicks,
            ticks => ticks == null ? null : new DateTimeOffset(ticks.Value, TimeSpan.Zero));
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail);
        builder.HasIndex(account => account.MemberId).IsUnique();
        builder.HasIndex(account => account.LockoutEnd);
        // Rows of an account refer to it by foreign keys and are deleted with it.
        builder.RefersToAccount(account => account.Id);
        builder.RefersToPerson(account => account.MemberId).DeletesRow();
        builder.ExportedIn("accounts", "account");
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("accounts_claims");
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.ClaimType).HasMaxLength(200);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(400);
        builder.HasIndex(claim => claim.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId);
        builder.RefersToAccount(claim => claim.UserId);
        builder.NotExported(AccountConfiguration.UnusedTable);
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("accounts_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(120);
        builder.Property(login => login.ProviderKey).HasMaxLength(200);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(120);
        builder.HasIndex(login => login.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId);
        builder.RefersToAccount(login => login.UserId);
        builder.NotExported(AccountConfiguration.UnusedTable);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("accounts_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(120);
        builder.Property(token => token.Name).HasMaxLength(120);
        builder.Property(token => token.Value).HasMaxLength(400);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
        builder.RefersToAccount(token => token.UserId);
        builder.NotExported(AccountConfiguration.UnusedTable);
    }
}
