using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Tokens;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("accounts_api_tokens");
        builder.Property(token => token.Name).HasMaxLength(ApiToken.MaxNameLength);
        builder.Property(token => token.Scopes).HasMaxLength(ApiToken.MaxScopesLength);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId);
        builder.RefersToAccount(token => token.AccountId);
        builder.RefersToAccount(token => token.RevokedBy).WithoutIndex("Nothing is searched by it.");
        builder.ExportedIn("accounts", "apiTokens");
    }
}
