using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

internal enum MemberStatus { Active, OnLeave, Left }

internal enum CareerStage { Early, Mid, Senior }

/// <summary>A member of the faculty or of an office's staff: who they are in the institution, nothing about their private life.</summary>
internal sealed class FacultyMember : Entity, IAudited
{
    public const int MaxNumberLength = 40;
    public const int MaxRankLength = 60;
    public const int MaxTrackLength = 40;
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

    public string? Campus { get; private set; }

    /// <summary>Since when the present rank is held; null while nobody has said so.</summary>
    public DateOnly? RankSince { get; private set; }

    public MemberStatus Status { get; private set; }

    /// <summary>The first day of the leave, or the last day here; null while active.</summary>
    public DateOnly? StatusSince { get; private set; }

    /// <summary>The last day of a leave, where it is known.</summary>
    public DateOnly? StatusUntil { get; private set; }

    /// <summary>Since then the record says nothing of the person any more.</summary>
    public DateTime? AnonymisedAt { get; private set; }

    /// <summary>Preferred or first name with the family name, kept for lists and search.</summary>
    [NotAudited]
    public string DisplayName { get; private set; } = "";

    /// <summary>Family name first, folded (see <see cref="SearchText"/>): the order of lists, and found by what somebody types.</summary>
    [NotAudited]
    public string SearchName { get; private set; } = "";

    /// <summary>Given name first, folded: how people are mostly typed.</summary>
    [NotAudited]
    public string SearchGiven { get; private set; } = "";

    string IAudited.AuditLabel => DisplayName;

    /// <summary>The trail must not keep what was removed.</summary>
    bool IAudited.HidesValues => AnonymisedAt is not null;

    /// <summary>Takes over what the roster says. Returns whether anything is different now.</summary>
    public bool Update(MemberDetails details)
    {
        RequireNotAnonymized();
        details = details.Validated();
        if (details == MemberDetails.Of(this))
            return false;
        // The date belonged to the former rank.
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

    /// <summary>Away for a time, and back some day.</summary>
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

    /// <summary>No longer here. From this moment on they hold nothing and cannot sign in.</summary>
    public void Leave(DateOnly lastDay, DateOnly today)
    {
        if (Status == MemberStatus.Left)
            throw new DomainException("institution.member.already-left");
        if (lastDay > today)
            throw new DomainException("institution.member.last-day-in-future", "LastDay");
        (Status, StatusSince, StatusUntil) = (MemberStatus.Left, lastDay, null);
        Raise(new MemberLeft(Id, lastDay));
    }

    /// <summary>Back from leave, or come again after having left; roles are given anew.</summary>
    public void Return()
    {
        RequireNotAnonymized();
        if (Status == MemberStatus.Active)
            throw new DomainException("institution.member.already-active");
        (Status, StatusSince, StatusUntil) = (MemberStatus.Active, null, null);
    }

    /// <summary>Removes all that says who they were. The row stays, so that records that point to it remain true.</summary>
    /// <param name="accountId">Their account, which goes with them; null for none.</param>
    /// <param name="records">Further records about them; see <see cref="MemberAnonymized"/>.</param>
    public void Anonymize(Guid? accountId, IReadOnlyCollection<Guid> records, DateTime at)
    {
        RequireNotAnonymized();
        if (Status != MemberStatus.Left)
            throw new DomainException("institution.member.not-left", null, DisplayName);
        (FirstName, LastName, PreferredName) = ("Former", "member", null);
        (EmployeeNumber, Email) = ($"former-{Id:N}", $"{Id:N}@former.invalid");
        (Rank, Track, HireDate, FirstAppointment) = ("", "", null, null);
        (Campus, RankSince, StatusSince, AnonymisedAt) = (null, null, null, at);
        Refresh();
        Raise(new MemberAnonymized(Id, accountId, records, DisplayName));
    }

    private void RequireNotAnonymized()
    {
        if (AnonymisedAt is not null)
            throw new DomainException("institution.member.already-anonymized");
    }

    /// <summary>After the way of folding has changed.</summary>
    public void RefreshSearchNames() => Refresh();

    private void Refresh()
    {
        DisplayName = $"{PreferredName ?? FirstName} {LastName}";
        SearchName = SearchText.Normalize($"{LastName} {PreferredName ?? FirstName}");
        SearchGiven = SearchText.Normalize(DisplayName);
    }
}
