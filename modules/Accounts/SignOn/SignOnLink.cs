using FacultyDev.Contracts.Accounts;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Accounts.SignOn;

/// <summary>A provider identity that signs in to an account, by the issuer and the subject, neither of which ever changes.</summary>
internal sealed class SignOnLink : Entity, IAudited
{
    public const int MaxSubjectLength = 255;

    private SignOnLink()
    {
    }

    public SignOnLink(Account account, string issuer, string subject, DateTime now, DateOnly today)
    {
        (AccountId, Issuer, Subject, LinkedAt, LastUsedOn) = (account.Id, issuer, subject, now, today);
        Label = account.Name;
    }

    public Guid AccountId { get; private set; }

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public DateTime LinkedAt { get; private set; }

    /// <summary>Only the day is stored, because the exact time of a sign-in is private.</summary>
    [NotAudited]
    public DateOnly LastUsedOn { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    /// <param name="memberId">Null for an account that belongs to no member, who holds no roles.</param>
    /// <param name="roles">The roles that the claims give.</param>
    public void RecordUse(DateOnly today, Guid? memberId, IReadOnlyList<SignOnRole> roles)
    {
        LastUsedOn = today;
        if (memberId is { } member)
            Raise(new SignedOn(member, roles));
    }
}
