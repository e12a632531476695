using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Institution.Composition;

/// <summary>A frozen publication: the tables of one day. It is never changed; the next one is another release.</summary>
internal sealed class CompositionRelease : Entity, IAudited
{
    public const int MaxNameLength = 120;

    private CompositionRelease()
    {
    }

    public CompositionRelease(string name, DateOnly asOf, int people, int minimum, Actor actor)
    {
        Name = name.Trim() is { Length: > 0 and <= MaxNameLength } trimmed ? trimmed : throw new DomainException("institution.composition.invalid-name", "Name", MaxNameLength);
        if (people < minimum)
            throw new DomainException("institution.composition.too-few-people", null, minimum);
        (AsOf, People, Minimum) = (asOf, people, minimum);
        (PublishedById, PublishedByName, PublishedAt) = (actor.AccountId, actor.Name, actor.At);
    }

    public string Name { get; private set; } = "";

    public DateOnly AsOf { get; private set; }

    /// <summary>Everybody counted.</summary>
    public int People { get; private set; }

    /// <summary>The least number of people behind a count on that day.</summary>
    public int Minimum { get; private set; }

    /// <summary>An account; null when the program itself did it. The name beside it is that of the day.</summary>
    public Guid? PublishedById { get; private set; }

    [NotAudited]
    public string PublishedByName { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    string IAudited.AuditLabel => Name;
}

/// <summary>A table of a release, protected; see <see cref="PublishedTable"/>.</summary>
internal sealed class CompositionReleaseTable
{
    public required Guid ReleaseId { get; init; }

    public required Dimension Dimension { get; init; }

    public required CompositionAxis Axis { get; init; }

    public required string Contents { get; init; }
}

/// <summary>What a release counted in one dimension, as marks: for comparing with later releases, and for nothing else.</summary>
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
        builder.ToTable("institution_composition_releases");
        builder.Property(release => release.Name).HasMaxLength(CompositionRelease.MaxNameLength);
        builder.Property(release => release.PublishedByName).HasMaxLength(200);
    }
}

internal sealed class CompositionReleaseTableConfiguration : IEntityTypeConfiguration<CompositionReleaseTable>
{
    public void Configure(EntityTypeBuilder<CompositionReleaseTable> builder)
    {
        builder.ToTable("institution_composition_tables");
        builder.HasKey(table => new { table.ReleaseId, table.Dimension, table.Axis });
        builder.HasOne<CompositionRelease>().WithMany().HasForeignKey(table => table.ReleaseId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_institution_composition_tables_releases_ReleaseId");
    }
}

internal sealed class CompositionReleaseFingerprintsConfiguration : IEntityTypeConfiguration<CompositionReleaseFingerprints>
{
    public void Configure(EntityTypeBuilder<CompositionReleaseFingerprints> builder)
    {
        builder.ToTable("institution_composition_ledger");
        builder.HasKey(page => new { page.ReleaseId, page.Dimension });
        builder.HasOne<CompositionRelease>().WithMany().HasForeignKey(page => page.ReleaseId).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_institution_composition_ledger_releases_ReleaseId");
    }
}
