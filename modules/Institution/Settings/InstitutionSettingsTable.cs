using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Settings;

internal sealed class InstitutionSettingsTable : IEntityTypeConfiguration<InstitutionSettings>
{
    public void Configure(EntityTypeBuilder<InstitutionSettings> builder)
    {
        builder.ToTable("institution_settings");
        builder.Property(settings => settings.RankLines).HasMaxLength(InstitutionSettings.LongestList);
        builder.Property(settings => settings.TrackLines).HasMaxLength(InstitutionSettings.LongestList);
        builder.Property(settings => settings.MidCareerRankLines).HasMaxLength(InstitutionSettings.LongestList);
        builder.Property(settings => settings.TimeZone).HasMaxLength(InstitutionSettings.LongestTimeZone).HasDefaultValue(InstitutionSettings.UsualTimeZone).ValueGeneratedNever();
        builder.Ignore(settings => settings.Ranks);
        builder.Ignore(settings => settings.Tracks);
        builder.Ignore(settings => settings.MidCareerRanks);
        builder.Ignore(settings => settings.StageRule);
    }
}
