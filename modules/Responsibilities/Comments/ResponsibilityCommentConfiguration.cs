using FacultyDev.Kernel.Access;
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

        // The newest of the whole institution, and of some units, which also answers whether a unit is referred to; the last is for forgetting.
        builder.HasIndex(comment => new { comment.Code, comment.StartYear, comment.At });
        builder.HasIndex(comment => new { comment.UnitId, comment.Code, comment.StartYear, comment.At });
        builder.HasIndex(comment => comment.PersonId);
    }
}
