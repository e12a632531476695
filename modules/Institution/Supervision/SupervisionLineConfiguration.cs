using FacultyDev.Institution.People;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Supervision;

internal sealed class SupervisionLineConfiguration : IEntityTypeConfiguration<SupervisionLine>
{
    public void Configure(EntityTypeBuilder<SupervisionLine> builder)
    {
        builder.ToTable("institution_supervision");
        builder.Property(line => line.Label).HasMaxLength(350);
        builder.Property(line => line.Reason).HasMaxLength(DecisionReason.MaxLength);
        builder.Ignore(line => line.Terms);
        // These indexes cover the queries in both directions.
        builder.HasIndex(line => new { line.MemberId, line.SupervisorId, line.From, line.Until });
        builder.HasIndex(line => new { line.SupervisorId, line.MemberId, line.From, line.Until });
        builder.HasOne<FacultyMember>().WithMany().HasForeignKey(line => line.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FacultyMember>().WithMany().HasForeignKey(line => line.SupervisorId).OnDelete(DeleteBehavior.Restrict);
        const string shown = "Shown with the line; nothing is searched by it.";
        // The label names both people.
        builder.RefersToPerson(line => line.MemberId, nameBeside: line => line.Label).Clears(line => line.Reason);
        builder.RefersToPerson(line => line.SupervisorId, nameBeside: line => line.Label).Clears(line => line.Reason);
        builder.RefersToAccount(line => line.AppointedBy).WithoutIndex(shown);
        builder.RefersToAccount(line => line.EndedBy).WithoutIndex(shown);
        builder.ExportedIn("institution", "supervision");
    }
}
