using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>A published set of tables as of one day. It never changes; later data goes into a new release.</summary>
internal sealed class CompositionRelease : Entity, IAudited
{
    public const int MaxNameLength = 120;

    private CompositionRelease()
    {
    }

    public CompositionRelease(string name, DateOnly asOf, int people, int minimum, Actor actor)
    {
        Name = name.Trim() is { Length: > 0 and <= MaxNameLength } trimmed ? trimmed : throw new DomainException("self-identification.composition.invalid-name", "Name", MaxNameLength);
        if (people < minimum)
            throw new DomainException("self-identification.composition.too-few-people", null, minimum);
        (AsOf, People, Minimum) = (asOf, people, minimum);
        (PublishedById, PublishedByName, PublishedAt) = (actor.AccountId, actor.Name, actor.At);
    }

    public string Name { get; private set; } = "";

    public DateOnly AsOf { get; private set; }

    /// <summary>The number of people counted.</summary>
    public int People { get; private set; }

    /// <summary>The smallest number of people behind a published count at that time.</summary>
    public int Minimum { get; private set; }

    /// <summary>The account; null if published outside a signed-in request. The name is stored as it was at the time.</summary>
    public Guid? PublishedById { get; private set; }

    [NotAudited]
    public string PublishedByName { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    string IAudited.AuditLabel => Name;
}

/// <summary>A table of a release after disclosure control; see <see cref="PublishedTable"/>.</summary>
internal sealed class CompositionReleaseTable
{
    public required Guid ReleaseId { get; init; }

    public required Dimension Dimension { get; init; }

    public required CompositionAxis Axis { get; init; }

    public required string Contents { get; init; }
}

/// <summary>
/// Fingerprints of the people counted in one dimension of a release, used only for comparison with later releases.
/// </summary>
internal sealed class CompositionReleaseFingerprints
{
    public required Guid ReleaseId { get; init; }

    public required Dimension Dimension { get; init; }

    /// <summary>Sorted, eight bytes each.</summary>
    public required byte[] Marks { get; init; }
}

internal sealed class CompositionReleaseConfiguration : IEntityTypeConfiguration<CompositionRelease>
{
    public void Configure(EntityTypeBuilder<CompositionRelease> builder)
    {
        builder.ToTable("self_identification_composition_releases");
        builder.Property(release => release.Name).HasMaxLength(CompositionRelease.MaxNameLength);
        builder.Property(release => release.PublishedByName).HasMaxLength(200);
        builder.RefersToAccount(release => release.PublishedById, nameBeside: release => release.PublishedByName).WithoutIndex("There are few releases.");
        builder.RefersToNobody(release => release.Name, "The name of the release.");
        builder.NotExported("A release is about the institution; the copy has the change of whoever published it.");
    }
}

internal sealed class CompositionReleaseTableConfiguration : IEntityTypeConfiguration<CompositionReleaseTable>
{
    public void Configure(EntityTypeBuilder<CompositionReleaseTable> builder)
    {
        builder.ToTable("self_identification_composition_tables");
        builder.HasKey(table => new { table.ReleaseId, table.Dimension, table.Axis });
        builder.HasOne<CompositionRelease>().WithMany().HasForeignKey(table => table.ReleaseId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_self_identification_composition_tables_releases_ReleaseId");
    }
}

internal sealed class CompositionReleaseFingerprintsConfiguration : IEntityTypeConfiguration<CompositionReleaseFingerprints>
{
    public void Configure(EntityTypeBuilder<CompositionReleaseFingerprints> builder)
    {
        builder.ToTable("self_identification_composition_ledger");
        builder.HasKey(page => new { page.ReleaseId, page.Dimension });
        builder.HasOne<CompositionRelease>().WithMany().HasForeignKey(page => page.ReleaseId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_self_identification_composition_ledger_releases_ReleaseId");
    }
}
