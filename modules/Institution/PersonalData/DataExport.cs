using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.PersonalData;

/// <summary>A prepared export of everything stored about a person, available to that person for a few days.</summary>
internal sealed class DataExport : Entity, IAudited
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private DataExport()
    {
    }

    public DataExport(Guid accountId, Guid fileId, DateTime now) => (AccountId, FileId, CreatedAt, ExpiresAt) = (accountId, fileId, now, now + Lifetime);

    public Guid AccountId { get; private set; }

    public Guid FileId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Contains no name, because the audit entry names the account.</summary>
    string IAudited.AuditLabel => $"{CreatedAt:u}";
}
