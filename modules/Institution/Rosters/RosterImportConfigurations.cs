using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Rosters;

internal sealed class RosterImportConfiguration : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("institution_roster_imports");
        builder.Property(import => import.FileName).HasMaxLength(120);
        // The default applies to rows from before kinds existed, which were all people imports.
        builder.Property(import => import.Kind).HasDefaultValue(ImportKind.People).ValueGeneratedNever();
        builder.Property(import => import.Sheet).HasMaxLength(RosterImport.MaxSheetLength);
        builder.Property(import => import.ColumnsKey).HasMaxLength(64);
        builder.Property(import => import.RefusalCode).HasMaxLength(120);
        builder.Property(import => import.UploadedByName).HasMaxLength(200);
        builder.Property(import => import.AppliedByName).HasMaxLength(200);
        builder.Property(import => import.UndoneByName).HasMaxLength(200);
        builder.Ignore(import => import.ColumnList);
        builder.HasIndex(import => import.ColumnsKey);
        const string few = "There are few imports.";
        builder.RefersToAccount(import => import.UploadedById, nameBeside: import => import.UploadedByName).WithoutIndex(few);
        builder.RefersToAccount(import => import.AppliedById, nameBeside: import => import.AppliedByName).WithoutIndex(few);
        builder.RefersToAccount(import => import.UndoneById, nameBeside: import => import.UndoneByName).WithoutIndex(few);
        builder.RefersToNobody(import => import.FileName, "The name of the file.");
        builder.NotExported("An import is about others; the copy has the file and the change of whoever made it.");
    }
}

internal sealed class RosterImportLineConfiguration : IEntityTypeConfiguration<RosterImportLine>
{
    public void Configure(EntityTypeBuilder<RosterImportLine> builder)
    {
        builder.ToTable("institution_roster_import_lines");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Key).HasMaxLength(40);
        builder.Property(line => line.Name).HasMaxLength(170);
        builder.HasIndex(line => new { line.ImportId, line.Number }).IsUnique();
        builder.HasIndex(line => new { line.ImportId, line.Outcome, line.Number });
        builder.HasIndex(line => line.RecordId);
        builder.HasIndex(line => line.Key);
        // PostgreSQL truncates identifiers at 63 characters, and the name by convention is longer.
        builder.HasOne<RosterImport>().WithMany().HasForeignKey(line => line.ImportId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_institution_roster_import_lines_roster_imports_ImportId");
        builder.RefersToPerson(line => line.RecordId, nameBeside: line => line.Name).DoesNotCountAsUse("The import is what is undone.");
        builder.ExportedIn("institution", "rosterLines");
    }
}

internal sealed class UnchangedRowsConfiguration : IEntityTypeConfiguration<UnchangedRows>
{
    public void Configure(EntityTypeBuilder<UnchangedRows> builder)
    {
        builder.ToTable("institution_roster_import_unchanged");
        builder.HasKey(rows => new { rows.ImportId, rows.First });
        builder.HasOne<RosterImport>().WithMany().HasForeignKey(rows => rows.ImportId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_institution_roster_import_unchanged_imports_ImportId");
    }
}
