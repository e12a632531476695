using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Roles;

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("institution_role_assignments");
        builder.Property(assignment => assignment.Label).HasMaxLength(220);
        builder.Property(assignment => assignment.Reason).HasMaxLength(DecisionReason.MaxLength);
        builder.HasIndex(assignment => assignment.MemberId);
        // The first index covers counting the holders of a role; the second serves the list of a role, newest first.
        builder.HasIndex(assignment => new { assignment.Role, assignment.UnitId, assignment.MemberId, assignment.From, assignment.Until });
        builder.HasIndex(assignment => new { assignment.Role, assignment.Id });
        builder.HasIndex(assignment => assignment.UnitId);
        builder.HasOne<FacultyMember>().WithMany().HasForeignKey(assignment => assignment.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(assignment => assignment.UnitId).OnDelete(DeleteBehavior.Restrict);
        const string shown = "Shown with the role; nothing is searched by it.";
        builder.RefersToPerson(assignment => assignment.MemberId, nameBeside: assignment => assignment.Label).Clears(assignment => assignment.Reason);
        builder.RefersToUnit(assignment => assignment.UnitId);
        builder.RefersToAccount(assignment => assignment.GrantedBy).WithoutIndex(shown);
        builder.RefersToAccount(assignment => assignment.RevokedBy).WithoutIndex(shown);
        builder.ExportedIn("institution", "roles");
    }
}
