using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Catalogue;

internal sealed class CatalogueEntryConfiguration : IEntityTypeConfiguration<CatalogueEntry>
{
    public void Configure(EntityTypeBuilder<CatalogueEntry> builder)
    {
        builder.ToTable("responsibilities_catalogue");
        builder.Property(entry => entry.Code).HasMaxLength(CatalogueEntry.MaxCodeLength);
        builder.Property(entry => entry.Title).HasMaxLength(CatalogueEntry.MaxTextLength);
        builder.Property(entry => entry.TitleEs).HasMaxLength(CatalogueEntry.MaxTextLength);
        builder.Property(entry => entry.CountedAs).HasMaxLength(CatalogueEntry.MaxTextLength);
        builder.Property(entry => entry.CountedAsEs).HasMaxLength(CatalogueEntry.MaxTextLength);
        builder.Ignore(entry => entry.IsAdded);
        builder.HasIndex(entry => new { entry.Code, entry.FromYear }).IsUnique();
    }
}
