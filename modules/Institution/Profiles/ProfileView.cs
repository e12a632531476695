using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Profiles;

/// <summary>A person as the viewer may see them; fields that the viewer may not see are null or empty.</summary>
/// <param name="ViewerAudience">The audience to which the viewer belongs.</param>
/// <param name="Audiences">Null unless the viewer is the owner.</param>
/// <param name="Record">Null unless the viewer is the owner or an overseer, or break-glass access is open.</param>
internal sealed record ProfileView(
    Guid Id, string Name, IReadOnlyList<UnitSummary> UnitPath, Guid HomeUnitId, string Rank, IReadOnlyList<AppointmentView> Appointments,
    Audience ViewerAudience, ProfileAudiences? Audiences, RecordView? Record)
{
    /// <summary>The break-glass access by which everything is shown; null if there is none.</summary>
    public BreakGlassOpening? Opening { get; init; }

    public string? Email { get; init; }

    public string? Campus { get; init; }

    public CareerView? Career { get; init; }

    public bool HasPhoto { get; init; }

    public string? Pronouns { get; init; }

    public string? Orcid { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Expertise { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>The share of the home unit in percent on that day.</summary>
    public int HomeShare(DateOnly day) =>
        JointAppointment.FullTimePercent - Appointments.Where(held => held.From <= day && (held.Until is null || held.Until >= day)).Sum(held => held.Share);
}

/// <param name="YearsInRank">Full years; null if the start is unknown.</param>
internal sealed record CareerView(string Track, CareerStage? Stage, DateOnly? FirstAppointment, DateOnly? HireDate, DateOnly? RankSince, int? YearsInRank);

internal sealed record RecordView(string EmployeeNumber, MemberStatus Status, DateOnly? Since, DateOnly? Until, bool HasAccount, bool IsAnonymized);
