using FacultyDev.Institution.Settings;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.People;

internal sealed class FacultyMemberConfiguration : IEntityTypeConfiguration<FacultyMember>
{
    public void Configure(EntityTypeBuilder<FacultyMember> builder)
    {
        builder.ToTable("institution_members");
        builder.Property(member => member.EmployeeNumber).HasMaxLength(FacultyMember.MaxNumberLength);
        builder.Property(member => member.FirstName).HasMaxLength(MemberDetails.MaxNameLength);
        builder.Property(member => member.LastName).HasMaxLength(MemberDetails.MaxNameLength);
        builder.Property(member => member.PreferredName).HasMaxLength(MemberDetails.MaxNameLength);
        builder.Property(member => member.Email).HasMaxLength(MemberDetails.MaxEmailLength);
        builder.Property(member => member.Rank).HasMaxLength(InstitutionSettings.MaxRankLength);
        builder.Property(member => member.Track).HasMaxLength(InstitutionSettings.MaxTrackLength);
        builder.Property(member => member.Campus).HasMaxLength(FacultyMember.MaxCampusLength);
        builder.Property(member => member.DisplayName).HasMaxLength(170);
        builder.Property(member => member.SearchName).HasMaxLength(170);
        builder.Property(member => member.SearchGiven).HasMaxLength(170);
        builder.HasIndex(member => member.EmployeeNumber).IsUnique();
        builder.HasIndex(member => member.Email).IsUnique();
        builder.HasIndex(member => member.SearchName);
        builder.HasIndex(member => member.SearchGiven);
        builder.HasIndex(member => new { member.UnitId, member.SearchName });
        builder.HasIndex(member => new { member.Rank, member.SearchName });
        builder.HasIndex(member => new { member.Track, member.SearchName });
        builder.HasIndex(member => new { member.Status, member.SearchName });
        // Each career stage is a range of this date.
        builder.HasIndex(member => member.FirstAppointment);
        // Finds members whose retention period has ended.
        builder.HasIndex(member => new { member.Status, member.AnonymizedAt, member.StatusSince });
        // Covers the count of people in each unit.
        builder.HasIndex(member => new { member.UnitId, member.Status });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(member => member.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.RefersToPerson(member => member.Id).DoesNotCountAsUse("It is the person.").AnonymizedBy(nameof(FacultyMember.Anonymize));
        builder.RefersToUnit(member => member.UnitId);
        builder.ExportedIn("institution", "member");
    }
}
