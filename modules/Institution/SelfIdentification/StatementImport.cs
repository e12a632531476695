using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.SelfIdentification;

internal enum StatementImportState
{
    /// <summary>Looked through; what it says lies sealed until somebody decides.</summary>
    Checked,

    /// <summary>It is being taken in.</summary>
    Applying,

    Applied,

    /// <summary>Decided against, or forgotten after a day.</summary>
    Discarded,
}

/// <summary>
/// A file of the institution's own records. Its counts follow from the file and the directory of people alone, never from what is
/// stored: otherwise a file of one row would be a question, and its counts the answer.
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

    /// <summary>Numbers of rows with the reason; no value and no name.</summary>
    [NotAudited]
    public string Problems { get; private set; } = "";

    /// <summary>What it says, until it is applied or discarded; then null for good.</summary>
    [NotAudited]
    public byte[]? Seal { get; private set; }

    [NotAudited]
    public string? KeyId { get; private set; }

    [NotAudited]
    public Guid? JobId { get; private set; }

    /// <summary>An account; null when the program itself did it. The name beside it is that of the day.</summary>
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
            throw new DomainException("institution.import.wrong-state");
        RequireRows();
        (State, AppliedById, AppliedByName, AppliedAt) = (StatementImportState.Applied, actor.AccountId, actor.Name, actor.At);
        (Seal, KeyId) = (null, null);
    }

    /// <summary>The work failed or was stopped: nothing was taken in.</summary>
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
            throw new DomainException("institution.self-identification.nothing-to-import");
    }

    private void Require(StatementImportState state)
    {
        if (State != state)
            throw new DomainException("institution.import.wrong-state");
    }
}

internal sealed class StatementImportConfiguration : IEntityTypeConfiguration<StatementImport>
{
    public void Configure(EntityTypeBuilder<StatementImport> builder)
    {
        builder.ToTable("institution_self_identification_imports");
        builder.Property(import => import.FileName).HasMaxLength(StatementImport.MaxNameLength);
        builder.Property(import => import.KeyId).HasMaxLength(8);
        builder.Property(import => import.UploadedByName).HasMaxLength(200);
        builder.Property(import => import.AppliedByName).HasMaxLength(200);
        builder.Ignore(import => import.Accepted);
        builder.HasIndex(import => new { import.State, import.UploadedAt });
    }
}
