using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Comments;

internal sealed class ResponsibilityCommentConfiguration : IEntityTypeConfiguration<ResponsibilityComment>
{
    public void Configure(EntityTypeBuilder<ResponsibilityComment> builder)
    {
        builder.ToTable("responsibilities_comments");
        builder.Property(comment => comment.Code).HasMaxLength(CatalogueEntry.MaxCodeLength);
        builder.Property(comment => comment.Text).HasMaxLength(CommentText.MaxLength);
        builder.Property(comment => comment.Name).HasMaxLength(Actor.MaxNameLength);

        // Indexes for the newest comments of the institution, for those of some units (which also serves the check whether a unit is
        // referenced), and for anonymizing a person.
        builder.HasIndex(comment => new { comment.Code, comment.StartYear, comment.At });
        builder.HasIndex(comment => new { comment.UnitId, comment.Code, comment.StartYear, comment.At });
        builder.HasIndex(comment => comment.PersonId);
        builder.RefersToPerson(comment => comment.PersonId, nameBeside: comment => comment.Name);
        builder.RefersToUnit(comment => comment.UnitId);
        builder.ExportedIn("responsibilities", "responsibilityComments");
    }
}
