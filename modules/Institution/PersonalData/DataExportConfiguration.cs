using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.PersonalData;

internal sealed class DataExportConfiguration : IEntityTypeConfiguration<DataExport>
{
    public void Configure(EntityTypeBuilder<DataExport> builder)
    {
        builder.ToTable("institution_data_exports");
        builder.HasIndex(export => export.AccountId);
        builder.HasIndex(export => export.ExpiresAt);
        builder.RefersToAccount(export => export.AccountId).AnonymizedBy("AnonymizeMember, which deletes the file too");
        builder.ExportedIn("institution", "copies");
    }
}
