using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.BreakGlass;

namespace FacultyDev.Institution.Profiles;

/// <summary>A person as this viewer may see them: what they may not see is not in it.</summary>
/// <param name="ViewerAudience">How near the viewer stands.</param>
/// <param name="Audiences">Told to the owner alone.</param>
/// <param name="Record">For the owner and those who oversee.</param>
internal sealed record ProfileView(
    Guid Id, string Name, IReadOnlyList<UnitSummary> UnitPath, Guid HomeUnitId, string Rank, IReadOnlyList<AppointmentView> Appointments,
    Audience ViewerAudience, ProfileAudiences? Audiences, RecordView? Record)
{
    /// <summary>Set when all of it is shown because break-glass opened it to the viewer.</summary>
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

    /// <summary>Percent of the work that the home unit has.</summary>
    public int HomeShare(DateOnly day) =>
        JointAppointment.FullTimePercent - Appointments.Where(held => held.From <= day && (held.Until is null || held.Until >= day)).Sum(held => held.Share);
}

/// <param name="YearsInRank">Full years; null while nobody has said since when.</param>
internal sealed record CareerView(string Track, CareerStage? Stage, DateOnly? FirstAppointment, DateOnly? HireDate, DateOnly? RankSince, int? YearsInRank);

internal sealed record RecordView(string EmployeeNumber, MemberStatus Status, DateOnly? Since, DateOnly? Until, bool HasAccount, bool IsAnonymized);
