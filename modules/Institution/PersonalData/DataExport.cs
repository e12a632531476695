using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.PersonalData;

/// <summary>A copy of all that is held on somebody, made for them alone and kept for some days.</summary>
internal sealed class DataExport : Entity, IAudited
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private DataExport()
    {
    }

    public DataExport(Guid accountId, Guid fileId, DateTime now) => (AccountId, FileId, MadeAt, ExpiresAt) = (accountId, fileId, now, now + Kept);

    public Guid AccountId { get; private set; }

    public Guid FileId { get; private set; }

    public DateTime MadeAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>No name: the trail has the account.</summary>
    string IAudited.AuditLabel => $"{MadeAt:u}";
}
