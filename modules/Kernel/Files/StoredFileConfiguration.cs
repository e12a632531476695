using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.Files;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("kernel_files");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(FileNameSanitizer.MaxLength);
        builder.Property(file => file.ContentType).HasMaxLength(120);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.Property(file => file.SavedByName).HasMaxLength(200);
        builder.HasIndex(file => file.Hash);
        builder.HasIndex(file => file.SavedById);
        builder.RefersToAccount(file => file.SavedById, nameBeside: file => file.SavedByName);
        builder.RefersToNobody(file => file.Name, "The name of the file.");
        builder.ExportedIn("platform", "files");
    }
}
