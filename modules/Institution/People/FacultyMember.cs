using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

internal enum MemberStatus { Active, OnLeave, Left }

internal enum CareerStage { Early, Mid, Senior }

/// <summary>A member of the faculty or of an office's staff: who they are in the institution, nothing about their private life.</summary>
internal sealed class FacultyMember : Entity, IAudited
{
    public const int LongestNumber = 40;
    public const int LongestRank = 60;
    public const int LongestTrack = 40;

    private FacultyMember()
    {
    }

    public FacultyMember(string employeeNumber, MemberFacts facts)
    {
        EmployeeNumber = employeeNumber.Trim() is { Length: > 0 and <= LongestNumber } number
            ? number
            : throw new DomainException("institution.employee-number", "EmployeeNumber", LongestNumber);
        Record(facts);
    }

    /// <summary>The campus's own key; a roster is matched by it.</summary>
    public string EmployeeNumber { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    public string? PreferredName { get; private set; }

    public string Email { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public string Rank { get; private set; } = "";

    public string Track { get; private set; } = "";

    public DateOnly? HireDate { get; private set; }

    /// <summary>The first faculty appointment anywhere; career stage counts from here.</summary>
    public DateOnly? FirstAppointment { get; private set; }

    public MemberStatus Status { get; private set; }

    /// <summary>Preferred or first name with the family name, kept for lists and search.</summary>
    [NotAudited]
    public string DisplayName { get; private set; } = "";

    /// <summary>Family name first, folded (see <see cref="SearchWords"/>): the order of lists, and found by what somebody types.</summary>
    [NotAudited]
    public string SearchName { get; private set; } = "";

    /// <summary>Given name first, folded: how people are mostly typed.</summary>
    [NotAudited]
    public string SearchGiven { get; private set; } = "";

    string IAudited.AuditLabel => DisplayName;

    /// <summary>Takes over what the roster says. Returns whether anything is different now.</summary>
    public bool Record(MemberFacts facts)
    {
        facts = facts.Checked();
        if (facts == MemberFacts.Of(this))
            return false;
        (FirstName, LastName, Email, UnitId) = (facts.FirstName, facts.LastName, facts.Email, facts.UnitId);
        (Rank, Track, HireDate, FirstAppointment) = (facts.Rank, facts.Track, facts.HireDate, facts.FirstAppointment);
        Refresh();
        return true;
    }

    public void PreferName(string? name)
    {
        PreferredName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        Refresh();
    }

    public void GoOnLeave() => Status = MemberStatus.OnLeave;

    public void Leave() => Status = MemberStatus.Left;

    public void Return() => Status = MemberStatus.Active;

    private void Refresh()
    {
        DisplayName = $"{PreferredName ?? FirstName} {LastName}";
        SearchName = SearchWords.Fold($"{LastName} {PreferredName ?? FirstName}");
        SearchGiven = SearchWords.Fold(DisplayName);
    }
}
