using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Responsibilities.Figures;

internal sealed class UnitFiguresConfiguration : IEntityTypeConfiguration<UnitFigures>
{
    public const string Reason = "Computed for every unit; what it counts is in use.";

    public void Configure(EntityTypeBuilder<UnitFigures> builder)
    {
        builder.ToTable("responsibilities_unit_figures");
        builder.HasKey(figures => new { figures.UnitId, figures.StartYear });
        builder.HasMany(figures => figures.Figures).WithOne().HasForeignKey(figure => new { figure.UnitId, figure.StartYear })
            .HasConstraintName("FK_responsibilities_figures_unit_figures").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(figures => figures.Figures).UsePropertyAccessMode(PropertyAccessMode.Field);
        // The refresh job asks which units have today's figures of a year.
        builder.HasIndex(figures => new { figures.StartYear, figures.Day, figures.UnitId });
        builder.RefersToUnit(figures => figures.UnitId).DoesNotCountAsUse(Reason);
    }
}

internal sealed class StoredFigureConfiguration : IEntityTypeConfiguration<StoredFigure>
{
    public void Configure(EntityTypeBuilder<StoredFigure> builder)
    {
        builder.ToTable("responsibilities_figures");
        builder.HasKey(figure => new { figure.UnitId, figure.StartYear, figure.Code });
        builder.Property(figure => figure.Code).HasMaxLength(CatalogueEntry.MaxCodeLength);
        builder.Property(figure => figure.Value).HasPrecision(28, IndicatorResult.Decimals);
        builder.Property(figure => figure.DrillDown).HasMaxLength(StoredFigure.MaxDrillDownLength);
        builder.Property(figure => figure.Trend).HasMaxLength(StoredFigure.MaxTrendLength);
        builder.ComplexProperty(figure => figure.Actions);
        builder.ComplexProperty(figure => figure.LastYear);
        builder.RefersToUnit(figure => figure.UnitId).DoesNotCountAsUse(UnitFiguresConfiguration.Reason);
    }
}

internal sealed class FigureMarkConfiguration : IEntityTypeConfiguration<FigureMark>
{
    public void Configure(EntityTypeBuilder<FigureMark> builder)
    {
        builder.ToTable("responsibilities_figure_marks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        // A page asks whether one of its units is marked for its year.
        builder.HasIndex(mark => new { mark.StartYear, mark.UnitId });
        builder.RefersToUnit(mark => mark.UnitId).DoesNotCountAsUse(UnitFiguresConfiguration.Reason);
    }
}
