using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Settings;

/// <summary>
/// Institution-wide settings: ranks, tracks, the rule for career stages, retention and the time zone. A single row.
/// </summary>
internal sealed class InstitutionSettings : Entity, IAudited
{
    public const int MaxRankLength = 60;
    public const int MaxTrackLength = 40;
    public const int MaxListLength = 4000;
    public const int MaxRetentionYears = 50;
    public const int MaxTimeZoneLength = 64;
    public const string DefaultTimeZone = "Etc/UTC";

    private const char Separator = '\n';

    /// <summary>Starts with the defaults.</summary>
    public InstitutionSettings() => Update(Defaults);

    public static InstitutionSettingsDetails Defaults { get; } = new(
        Ranks:
        [
            "Instructor", "Lecturer", "Assistant Professor", "Associate Professor", "Professor", "Chair", "Assistant Dean", "Associate Dean",
            "Dean", "Staff",
        ],
        Tracks: ["Tenure", "Clinical", "Teaching", "Research", "Administrative"],
        MidCareerRanks: ["Associate Professor"],
        MidCareerFrom: 5,
        MidCareerTo: 15);

    /// <summary>One rank per line, in display order.</summary>
    public string RankLines { get; private set; } = "";

    public string TrackLines { get; private set; } = "";

    public string MidCareerRankLines { get; private set; } = "";

    public int MidCareerFrom { get; private set; }

    public int MidCareerTo { get; private set; }

    /// <summary>
    /// In full years after a person's last day, after which the office is asked to anonymize them; null for never.
    /// </summary>
    public int? AnonymizeAfterYears { get; private set; }

    /// <summary>An IANA time zone id. Determines everyone's calendar days and displayed times.</summary>
    public string TimeZone { get; private set; } = DefaultTimeZone;

    public IReadOnlyList<string> Ranks => RankLines.Split(Separator);

    public IReadOnlyList<string> Tracks => TrackLines.Split(Separator);

    public IReadOnlyList<string> MidCareerRanks => MidCareerRankLines.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    public CareerStageRule StageRule => new(MidCareerRanks.ToHashSet(StringComparer.OrdinalIgnoreCase), MidCareerFrom, MidCareerTo);

    string IAudited.AuditLabel => nameof(InstitutionSettings);

    public void Update(InstitutionSettingsDetails details)
    {
        var ranks = NormalizeLines(details.Ranks, "Ranks", MaxRankLength);
        var tracks = NormalizeLines(details.Tracks, "Tracks", MaxTrackLength);
        var mid = details.MidCareerRanks.Select(rank => rank.Trim()).Where(rank => rank.Length > 0).ToList();
        if (mid.FirstOrDefault(rank => !ranks.Contains(rank, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new DomainException("institution.settings.unknown-mid-career-rank", "MidCareerRanks", unknown);
        if (details.MidCareerFrom < 0 || details.MidCareerTo < details.MidCareerFrom || details.MidCareerTo > 60)
            throw new DomainException("institution.settings.invalid-mid-career-years", "MidCareerTo");
        if (details.AnonymizeAfterYears is < 1 or > MaxRetentionYears)
            throw new DomainException("institution.settings.invalid-retention-years", "AnonymizeAfterYears", MaxRetentionYears);
        if (details.TimeZone.Length > MaxTimeZoneLength || !TimeZoneInfo.TryFindSystemTimeZoneById(details.TimeZone, out var zone) || !zone.HasIanaId)
            throw new DomainException("institution.settings.unknown-time-zone", "TimeZone");
        (RankLines, TrackLines, MidCareerRankLines) = (Join(ranks), Join(tracks), Join(mid));
        (MidCareerFrom, MidCareerTo, AnonymizeAfterYears) = (details.MidCareerFrom, details.MidCareerTo, details.AnonymizeAfterYears);
        TimeZone = details.TimeZone;
    }

    private static List<string> NormalizeLines(IEnumerable<string> lines, string field, int maxLength)
    {
        var normalized = lines.Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (normalized.Count == 0)
            throw new DomainException("institution.settings.list-empty", field);
        if (normalized.FirstOrDefault(line => line.Length > maxLength) is { } tooLong)
            throw new DomainException("institution.settings.entry-too-long", field, tooLong, maxLength);
        return Join(normalized).Length <= MaxListLength ? normalized : throw new DomainException("institution.settings.list-too-long", field, MaxListLength);
    }

    private static string Join(IEnumerable<string> lines) => string.Join(Separator, lines);
}

internal sealed record InstitutionSettingsDetails(
    IReadOnlyList<string> Ranks, IReadOnlyList<string> Tracks, IReadOnlyList<string> MidCareerRanks, int MidCareerFrom, int MidCareerTo,
    int? AnonymizeAfterYears = null, string TimeZone = InstitutionSettings.DefaultTimeZone);
