using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>A campus identity that opens an account: the server and the name by which that server knows the person, both for ever the same.</summary>
internal sealed class SignOnLink : Entity, IAudited
{
    public const int MaxSubjectLength = 255;

    private SignOnLink()
    {
    }

    public SignOnLink(Account account, string issuer, string subject, DateTime now)
    {
        (AccountId, Issuer, Subject, LinkedAt, LastUsedOn) = (account.Id, issuer, subject, now, LocalTime.DayOf(now));
        Label = account.Name;
    }

    public Guid AccountId { get; private set; }

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public DateTime LinkedAt { get; private set; }

    /// <summary>To the day: when exactly somebody comes and goes is nobody's business.</summary>
    [NotAudited]
    public DateOnly LastUsedOn { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    public void RecordUse(DateOnly today) => LastUsedOn = today;
}
