using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Settings;

internal sealed class InstitutionSettingsConfiguration : IEntityTypeConfiguration<InstitutionSettings>
{
    public void Configure(EntityTypeBuilder<InstitutionSettings> builder)
    {
        builder.ToTable("institution_settings");
        builder.Property(settings => settings.RankLines).HasMaxLength(InstitutionSettings.MaxListLength);
        builder.Property(settings => settings.TrackLines).HasMaxLength(InstitutionSettings.MaxListLength);
        builder.Property(settings => settings.MidCareerRankLines).HasMaxLength(InstitutionSettings.MaxListLength);
        builder.Property(settings => settings.TimeZone).HasMaxLength(InstitutionSettings.MaxTimeZoneLength).HasDefaultValue(InstitutionSettings.DefaultTimeZone).ValueGeneratedNever();
        builder.Ignore(settings => settings.Ranks);
        builder.Ignore(settings => settings.Tracks);
        builder.Ignore(settings => settings.MidCareerRanks);
        builder.Ignore(settings => settings.StageRule);
    }
}
