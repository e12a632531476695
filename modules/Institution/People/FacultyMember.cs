using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

internal enum MemberStatus { Active, OnLeave, Left }

/// <summary>A member of the faculty or staff: their employment data, nothing private.</summary>
internal sealed class FacultyMember : Entity, IAudited
{
    public const int MaxNumberLength = 40;
    public const int MaxCampusLength = 80;

    private FacultyMember()
    {
    }

    public FacultyMember(string employeeNumber, MemberDetails details)
    {
        EmployeeNumber = employeeNumber.Trim() is { Length: > 0 and <= MaxNumberLength } number
            ? number
            : throw new DomainException("institution.member.invalid-employee-number", "EmployeeNumber", MaxNumberLength);
        Update(details);
    }

    /// <summary>The institution's own number, by which rosters are matched.</summary>
    public string EmployeeNumber { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    public string? PreferredName { get; private set; }

    public string Email { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public string Rank { get; private set; } = "";

    public string Track { get; private set; } = "";

    public DateOnly? HireDate { get; private set; }

    /// <summary>
    /// The first faculty appointment at any institution, from which the career stage is computed; null if unknown.
    /// </summary>
    public DateOnly? FirstAppointment { get; private set; }

    public string? Campus { get; private set; }

    /// <summary>The day since when the present rank is held; null if unknown.</summary>
    public DateOnly? RankSince { get; private set; }

    public MemberStatus Status { get; private set; }

    /// <summary>The first day of the leave, or the last day at the institution; null while active.</summary>
    public DateOnly? StatusSince { get; private set; }

    /// <summary>The last day of a leave; null if unknown or not on leave.</summary>
    public DateOnly? StatusUntil { get; private set; }

    /// <summary>When the record was anonymized; null if it was not.</summary>
    public DateTime? AnonymizedAt { get; private set; }

    /// <summary>Preferred or first name followed by the last name; stored for lists and search.</summary>
    [NotAudited]
    public string DisplayName { get; private set; } = "";

    /// <summary>Last name first, normalized by <see cref="SearchText"/>; used to sort lists and to search.</summary>
    [NotAudited]
    public string SearchName { get; private set; } = "";

    /// <summary>Given name first, normalized; used to search.</summary>
    [NotAudited]
    public string SearchGiven { get; private set; } = "";

    string IAudited.AuditLabel => DisplayName;

    /// <summary>Keeps removed values out of the audit trail.</summary>
    bool IAudited.HidesValues => AnonymizedAt is not null;

    /// <summary>Takes over the roster's values; returns whether anything changed.</summary>
    public bool Update(MemberDetails details)
    {
        RequireNotAnonymized();
        details = details.Validated();
        if (details == MemberDetails.Of(this))
            return false;
        // The date belonged to the previous rank.
        if (details.Rank != Rank)
            RankSince = null;
        (FirstName, LastName, Email, UnitId) = (details.FirstName, details.LastName, details.Email, details.UnitId);
        (Rank, Track, HireDate, FirstAppointment) = (details.Rank, details.Track, details.HireDate, details.FirstAppointment);
        Refresh();
        return true;
    }

    public void SetPreferredName(string? name)
    {
        PreferredName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        Refresh();
    }

    public void SetCampus(string? campus) => Campus = string.IsNullOrWhiteSpace(campus)
        ? null
        : campus.Trim() is { Length: <= MaxCampusLength } place ? place : throw new DomainException("institution.member.campus-too-long", "Campus", MaxCampusLength);

    public void SetRankSince(DateOnly? day, DateOnly today) =>
        RankSince = day > today ? throw new DomainException("institution.member.rank-since-in-future", "RankSince") : day;

    /// <summary>Starts a leave, which may be open-ended.</summary>
    public void GoOnLeave(DateOnly from, DateOnly? until, DateOnly today)
    {
        if (Status == MemberStatus.Left)
            throw new DomainException("institution.member.already-left");
        if (Status == MemberStatus.OnLeave)
            throw new DomainException("institution.member.already-on-leave");
        if (from > today)
            throw new DomainException("institution.leave.starts-in-future", "From");
        if (until < from)
            throw new DomainException("institution.leave.end-before-start", "Until");
        (Status, StatusSince, StatusUntil) = (MemberStatus.OnLeave, from, until);
    }

    /// <summary>Records that the member has left, which ends their roles and their access.</summary>
    public void Leave(DateOnly lastDay, DateOnly today)
    {
        if (Status == MemberStatus.Left)
            throw new DomainException("institution.member.already-left");
        if (lastDay > today)
            throw new DomainException("institution.member.last-day-in-future", "LastDay");
        (Status, StatusSince, StatusUntil) = (MemberStatus.Left, lastDay, null);
        Raise(new MemberLeft(Id, lastDay));
    }

    /// <summary>Ends a leave, or brings back someone who had left; roles must be assigned again.</summary>
    public void Return()
    {
        RequireNotAnonymized();
        if (Status == MemberStatus.Active)
            throw new DomainException("institution.member.already-active");
        (Status, StatusSince, StatusUntil) = (MemberStatus.Active, null, null);
    }

    /// <summary>Removes everything that identifies the person. The row stays, because other records refer to it.</summary>
    /// <param name="accountId">The account, which is deleted too; null if there is none.</param>
    /// <param name="records">The ids of further records about the person; see <see cref="MemberAnonymized"/>.</param>
    public void Anonymize(Guid? accountId, IReadOnlyCollection<Guid> records, DateTime at)
    {
        RequireNotAnonymized();
        if (Status != MemberStatus.Left)
            throw new DomainException("institution.member.not-left", null, DisplayName);
        (FirstName, LastName, PreferredName) = ("Former", "member", null);
        (EmployeeNumber, Email) = ($"former-{Id:N}", $"{Id:N}@former.invalid");
        (Rank, Track, HireDate, FirstAppointment) = ("", "", null, null);
        (Campus, RankSince, StatusSince, AnonymizedAt) = (null, null, null, at);
        Refresh();
        Raise(new MemberAnonymized(Id, accountId, records, DisplayName));
    }

    private void RequireNotAnonymized()
    {
        if (AnonymizedAt is not null)
            throw new DomainException("institution.member.already-anonymized");
    }

    /// <summary>Recomputes the stored names after the normalization rules have changed.</summary>
    public void RefreshSearchNames() => Refresh();

    private void Refresh()
    {
        var before = DisplayName;
        DisplayName = $"{PreferredName ?? FirstName} {LastName}";
        SearchName = SearchText.Normalize($"{LastName} {PreferredName ?? FirstName}");
        SearchGiven = SearchText.Normalize(DisplayName);
        if (before != "" && before != DisplayName)
            Raise(new RolesChanged());
    }
}
