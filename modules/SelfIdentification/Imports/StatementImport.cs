using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.SelfIdentification.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.SelfIdentification.Imports;

internal enum StatementImportState
{
    /// <summary>Validated; the contents stay encrypted until the import is applied or discarded.</summary>
    Checked,

    /// <summary>Applying is queued or running.</summary>
    Applying,

    Applied,

    /// <summary>Discarded by someone, or automatically after a day.</summary>
    Discarded,
}

/// <summary>
/// An import of answers that the institution already has. Its counts depend only on the file and the list of people, never on
/// stored statements; otherwise a file with one row would reveal that person's statement.
/// </summary>
internal sealed class StatementImport : Entity, IAudited
{
    public const int MaxNameLength = 120;

    private StatementImport()
    {
    }

    public StatementImport(string fileName, int rows, IReadOnlyList<RejectedRow> rejected, Actor actor)
    {
        FileName = fileName.Length <= MaxNameLength ? fileName : fileName[^MaxNameLength..];
        (Rows, Rejected, Problems) = (rows, rejected.Count, RejectedRow.Serialize(rejected));
        (UploadedById, UploadedByName, UploadedAt) = (actor.AccountId, actor.Name, actor.At);
    }

    public string FileName { get; private set; } = "";

    public StatementImportState State { get; private set; }

    public int Rows { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Line numbers with reasons, as JSON; no values and no names.</summary>
    [NotAudited]
    public string Problems { get; private set; } = "";

    /// <summary>The encrypted contents; null once applied or discarded.</summary>
    [NotAudited]
    public byte[]? Seal { get; private set; }

    [NotAudited]
    public string? KeyId { get; private set; }

    [NotAudited]
    public Guid? JobId { get; private set; }

    /// <summary>The account; null if done outside a signed-in request. The name is stored as it was at the time.</summary>
    public Guid? UploadedById { get; private set; }

    [NotAudited]
    public string UploadedByName { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    public Guid? AppliedById { get; private set; }

    [NotAudited]
    public string? AppliedByName { get; private set; }

    public DateTime? AppliedAt { get; private set; }

    public int Accepted => Rows - Rejected;

    string IAudited.AuditLabel => FileName;

    public void SealContent(byte[] content, SecretKey key) => (Seal, KeyId) = (key.Seal(content, SealContext), key.Id);

    public byte[] OpenContent(KeyRing ring) => ring.Of(KeyId!).Open(Seal!, SealContext);

    public void RequestApply(Guid jobId)
    {
        Require(StatementImportState.Checked);
        RequireRows();
        (State, JobId) = (StatementImportState.Applying, jobId);
    }

    public void Apply(Actor actor)
    {
        if (State is not (StatementImportState.Checked or StatementImportState.Applying))
            throw new DomainException("self-identification.import.wrong-state");
        RequireRows();
        (State, AppliedById, AppliedByName, AppliedAt) = (StatementImportState.Applied, actor.AccountId, actor.Name, actor.At);
        (Seal, KeyId) = (null, null);
    }

    /// <summary>Returns to Checked after the job failed or was canceled; nothing was imported.</summary>
    public void RevertState()
    {
        Require(StatementImportState.Applying);
        (State, JobId) = (StatementImportState.Checked, null);
    }

    public void Discard()
    {
        Require(StatementImportState.Checked);
        State = StatementImportState.Discarded;
        (Seal, KeyId) = (null, null);
    }

    private string SealContext => $"import {Id:N}";

    private void RequireRows()
    {
        if (Accepted == 0)
            throw new DomainException("self-identification.import.nothing-to-import");
    }

    private void Require(StatementImportState state)
    {
        if (State != state)
            throw new DomainException("self-identification.import.wrong-state");
    }
}

internal sealed class StatementImportConfiguration : IEntityTypeConfiguration<StatementImport>
{
    public void Configure(EntityTypeBuilder<StatementImport> builder)
    {
        builder.ToTable("self_identification_imports");
        builder.Property(import => import.FileName).HasMaxLength(StatementImport.MaxNameLength);
        builder.Property(import => import.KeyId).HasMaxLength(8);
        builder.Property(import => import.UploadedByName).HasMaxLength(200);
        builder.Property(import => import.AppliedByName).HasMaxLength(200);
        builder.Ignore(import => import.Accepted);
        builder.HasIndex(import => new { import.State, import.UploadedAt });
        const string few = "There are few imports.";
        builder.RefersToAccount(import => import.UploadedById, nameBeside: import => import.UploadedByName).WithoutIndex(few);
        builder.RefersToAccount(import => import.AppliedById, nameBeside: import => import.AppliedByName).WithoutIndex(few);
        builder.RefersToNobody(import => import.FileName, "The name of the file.");
        builder.NotExported("An import is about others; the copy has the change of whoever made it.");
    }
}
