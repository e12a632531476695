using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Openings.Openings;

internal sealed class Opening : Entity
{
    public const int MaxTitleLength = 200;

    private Opening()
    {
    }

    public Opening(Guid unitId, string title, DateOnly sharedOn)
    {
        (UnitId, Title, SharedOn) = (unitId, title, sharedOn);
        Raise(new CountedRecordsChanged(unitId, AcademicYear.Of(sharedOn)));
    }

    public Guid UnitId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly SharedOn { get; private set; }
}

internal sealed class OpeningConfiguration : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.ToTable("openings_openings");
        builder.Property(opening => opening.Title).HasMaxLength(Opening.MaxTitleLength);
        // For the indicator, which asks for the openings of some units in a year.
        builder.HasIndex(opening => new { opening.UnitId, opening.SharedOn });
        builder.RefersToUnit(opening => opening.UnitId);
    }
}
