using System.Net.Mail;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

/// <summary>A member's values in a roster.</summary>
internal sealed record MemberDetails(
    string FirstName,
    string LastName,
    string Email,
    Guid UnitId,
    string Rank,
    string Track,
    DateOnly? HireDate,
    DateOnly? FirstAppointment)
{
    public const int MaxNameLength = 80;
    public const int MaxEmailLength = 200;

    public static MemberDetails Of(FacultyMember member) => new(
        member.FirstName, member.LastName, member.Email, member.UnitId, member.Rank, member.Track, member.HireDate, member.FirstAppointment);

    /// <summary>Trims all values and converts the email address to lower case, as it is stored and compared.</summary>
    public MemberDetails Normalized() => this with
    {
        FirstName = FirstName.Trim(), LastName = LastName.Trim(), Email = Email.Trim().ToLowerInvariant(), Rank = Rank.Trim(), Track = Track.Trim(),
    };

    public MemberDetails Validated()
    {
        var normalized = Normalized();
        return normalized.Problems().FirstOrDefault() is { } problem ? throw problem : normalized;
    }

    /// <summary>All problems with the values; empty if they are valid.</summary>
    public IEnumerable<DomainException> Problems()
    {
        if (FirstName.Length is 0 or > MaxNameLength)
            yield return new DomainException("institution.member.invalid-first-name", "FirstName", MaxNameLength);
        if (LastName.Length is 0 or > MaxNameLength)
            yield return new DomainException("institution.member.invalid-last-name", "LastName", MaxNameLength);
        if (Email.Length is 0 or > MaxEmailLength || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)
            yield return new DomainException("institution.member.invalid-email", "Email");
        if (Rank.Length > InstitutionSettings.MaxRankLength)
            yield return new DomainException("institution.member.rank-too-long", "Rank", InstitutionSettings.MaxRankLength);
        if (Track.Length > InstitutionSettings.MaxTrackLength)
            yield return new DomainException("institution.member.track-too-long", "Track", InstitutionSettings.MaxTrackLength);
    }
}
