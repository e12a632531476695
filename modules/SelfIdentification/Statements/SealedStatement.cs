using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// An encrypted statement. The primary key is a pseudonym without order, there is no timestamp, and all content is encrypted at a
/// fixed length. Not audited, because even the fact that someone answered is confidential.
/// </summary>
internal sealed class SealedStatement
{
    public const int PseudonymLength = 64;

    private SealedStatement()
    {
    }

    private SealedStatement(string pseudonym) => Pseudonym = pseudonym;

    public string Pseudonym { get; private set; } = "";

    /// <summary>The id of the key that encrypted the row.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>The encrypted content. It differs after every encryption, so it also serves as the concurrency token.</summary>
    public byte[] Seal { get; private set; } = [];

    public static SealedStatement Of(Guid memberId, Statement statement, SecretKey key)
    {
        var row = new SealedStatement(key.PseudonymOf(memberId));
        row.Update(statement, key);
        return row;
    }

    /// <summary>A row with the same content, encrypted again; the pseudonym changes with the key.</summary>
    public static SealedStatement Resealed(string pseudonym, byte[] content, SecretKey key) =>
        new(pseudonym) { KeyId = key.Id, Seal = key.Seal(content, pseudonym) };

    public void Update(Statement statement, SecretKey key) => Reseal(StatementSerializer.Serialize(statement), key);

    public void Reseal(byte[] content, SecretKey key) => (KeyId, Seal) = (key.Id, key.Seal(content, Pseudonym));

    public byte[] Content(KeyRing ring) => ring.Of(KeyId).Open(Seal, Pseudonym);

    public Statement Open(KeyRing ring) => StatementSerializer.Deserialize(Content(ring));
}

internal sealed class SealedStatementConfiguration : IEntityTypeConfiguration<SealedStatement>
{
    public void Configure(EntityTypeBuilder<SealedStatement> builder)
    {
        builder.ToTable("self_identification_statements");
        builder.HasKey(row => row.Pseudonym);
        builder.Property(row => row.Pseudonym).HasMaxLength(SealedStatement.PseudonymLength);
        builder.Property(row => row.KeyId).HasMaxLength(8);
        builder.Property(row => row.Seal).IsConcurrencyToken();
    }
}
