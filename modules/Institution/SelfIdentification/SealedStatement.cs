using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// A statement as the database holds it. The key is a pseudonym and tells no order, there is no time, and everything else is inside the
/// seal, which is equally long for everybody. Not audited: that somebody said something is nobody's business either.
/// </summary>
internal sealed class SealedStatement
{
    public const int PseudonymLength = 64;

    private SealedStatement()
    {
    }

    private SealedStatement(string pseudonym) => Pseudonym = pseudonym;

    public string Pseudonym { get; private set; } = "";

    /// <summary>Which key sealed it.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>Changes with every sealing, so it also tells whether somebody else was faster.</summary>
    public byte[] Seal { get; private set; } = [];

    public static SealedStatement Of(Guid memberId, Statement statement, SecretKey key)
    {
        var row = new SealedStatement(key.PseudonymOf(memberId));
        row.Update(statement, key);
        return row;
    }

    /// <summary>The same content sealed anew, under another pseudonym where the key is another.</summary>
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
        builder.ToTable("institution_self_identifications");
        builder.HasKey(row => row.Pseudonym);
        builder.Property(row => row.Pseudonym).HasMaxLength(SealedStatement.PseudonymLength);
        builder.Property(row => row.KeyId).HasMaxLength(8);
        builder.Property(row => row.Seal).IsConcurrencyToken();
    }
}
