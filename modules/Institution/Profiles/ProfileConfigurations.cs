using FacultyDev.Institution.People;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Profiles;

internal sealed class MemberProfileConfiguration : IEntityTypeConfiguration<MemberProfile>
{
    public void Configure(EntityTypeBuilder<MemberProfile> builder)
    {
        builder.ToTable("institution_profiles");
        builder.Ignore(profile => profile.Audiences);
        builder.Property(profile => profile.Pronouns).HasMaxLength(MemberProfile.MaxPronounsLength);
        builder.Property(profile => profile.Orcid).HasMaxLength(Orcid.Length);
        builder.Property(profile => profile.AudienceChoices).HasMaxLength(ProfileAudiences.MaxLength);
        builder.Property(profile => profile.Label).HasMaxLength(170);
        builder.HasOne<FacultyMember>().WithOne().HasForeignKey<MemberProfile>(profile => profile.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(profile => profile.Tags).WithOne().HasForeignKey(tag => tag.MemberId);
        builder.Navigation(profile => profile.Tags).AutoInclude();
        builder.RefersToPerson(profile => profile.Id).DeletesRow();
        builder.RefersToNobody(profile => profile.PhotoId, "A file.");
        builder.ExportedIn("institution", "profile");
    }
}

internal sealed class MemberTagConfiguration : IEntityTypeConfiguration<MemberTag>
{
    public void Configure(EntityTypeBuilder<MemberTag> builder)
    {
        builder.ToTable("institution_member_tags");
        builder.HasKey(tag => new { tag.MemberId, tag.Kind, tag.Key });
        builder.Property(tag => tag.Key).HasMaxLength(MemberTag.MaxLength * 2);
        builder.Property(tag => tag.Text).HasMaxLength(MemberTag.MaxLength);
        // The first index finds people by a tag's prefix; the second counts how often each tag is used.
        builder.HasIndex(tag => new { tag.Key, tag.Kind, tag.Audience, tag.MemberId });
        builder.HasIndex(tag => new { tag.Kind, tag.Audience, tag.Key, tag.Text });
        builder.RefersToPerson(tag => tag.MemberId);
        builder.ExportedIn("institution", "words");
    }
}
