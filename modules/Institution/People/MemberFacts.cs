using System.Net.Mail;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

/// <summary>What a roster says about a member. Equal facts change nothing.</summary>
internal sealed record MemberFacts(
    string FirstName,
    string LastName,
    string Email,
    Guid UnitId,
    string Rank,
    string Track,
    DateOnly? HireDate,
    DateOnly? FirstAppointment)
{
    public const int LongestName = 80;
    public const int LongestEmail = 200;

    public static MemberFacts Of(FacultyMember member) => new(
        member.FirstName, member.LastName, member.Email, member.UnitId, member.Rank, member.Track, member.HireDate, member.FirstAppointment);

    public void Check()
    {
        if (FirstName.Trim().Length is 0 or > LongestName)
            throw new DomainException("institution.first-name", "FirstName", LongestName);
        if (LastName.Trim().Length is 0 or > LongestName)
            throw new DomainException("institution.last-name", "LastName", LongestName);
        if (Email.Length is 0 or > LongestEmail || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)
            throw new DomainException("institution.email", "Email");
        if (HireDate < FirstAppointment)
            throw new DomainException("institution.hired-before-first-appointment", "HireDate");
    }
}
