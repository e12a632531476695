using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Accounts.Administration;

/// <summary>What administrators require of sign-ins. A single row; without it, nothing is required.</summary>
internal sealed class AccountRules : Entity, IAudited
{
    /// <summary>Administrators and the career development office must use two-factor.</summary>
    public bool StaffRequiresTwoFactor { get; private set; }

    string IAudited.AuditLabel => nameof(AccountRules);

    public void Update(bool staffRequiresTwoFactor) => StaffRequiresTwoFactor = staffRequiresTwoFactor;

    /// <summary>The roles that can read everyone's records.</summary>
    public static bool AppliesTo(RoleGrant grant) => grant.Role is FacultyRole.Administrator or FacultyRole.CareerDevelopmentOffice;
}

internal sealed class AccountRulesConfiguration : IEntityTypeConfiguration<AccountRules>
{
    public void Configure(EntityTypeBuilder<AccountRules> builder) => builder.ToTable("accounts_rules");
}
