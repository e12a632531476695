using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Accounts.Administration;

/// <summary>What administrators ask of sign-ins. One row; until somebody decides, nothing is asked.</summary>
internal sealed class AccountRules : Entity, IAudited
{
    /// <summary>Administrators and the office sign in with two steps.</summary>
    public bool StaffNeedTwoSteps { get; private set; }

    string IAudited.AuditLabel => nameof(AccountRules);

    public void Update(bool staffNeedTwoSteps) => StaffNeedTwoSteps = staffNeedTwoSteps;

    /// <summary>The roles that reach everybody's records.</summary>
    public static bool AppliesTo(RoleGrant grant) => grant.Role is FacultyRole.Administrator or FacultyRole.CareerDevelopmentOffice;
}

internal sealed class AccountRulesConfiguration : IEntityTypeConfiguration<AccountRules>
{
    public void Configure(EntityTypeBuilder<AccountRules> builder) => builder.ToTable("institution_account_rules");
}
