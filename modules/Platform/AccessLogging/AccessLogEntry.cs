using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Platform.AccessLogging;

/// <summary>An entry of the access log. It is written once; only anonymization changes it.</summary>
internal sealed class AccessLogEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTime At { get; init; }

    /// <summary>The person whose data was read.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Null when the program itself read the data (a job, the command line).</summary>
    public Guid? ReaderId { get; init; }

    public required string ReaderName { get; init; }

    /// <summary>One of <see cref="DataClasses.All"/>.</summary>
    public required string DataClass { get; init; }

    /// <summary>Module, a dot, and the key after <c>Purpose.</c> in that module's strings.</summary>
    public required string Purpose { get; init; }
}

internal sealed class AccessLogEntryConfiguration : IEntityTypeConfiguration<AccessLogEntry>
{
    public void Configure(EntityTypeBuilder<AccessLogEntry> builder)
    {
        builder.ToTable("platform_access_log");
        builder.HasKey(read => read.Id);
        builder.Property(read => read.Id).ValueGeneratedNever();
        builder.Property(read => read.ReaderName).HasMaxLength(200);
        builder.Property(read => read.DataClass).HasMaxLength(80);
        builder.Property(read => read.Purpose).HasMaxLength(120);
        builder.HasIndex(read => new { read.OwnerId, read.Id });
        builder.HasIndex(read => new { read.DataClass, read.Id });
        builder.HasIndex(read => new { read.ReaderName, read.Id });
        builder.HasIndex(read => new { read.ReaderId, read.OwnerId, read.At });
        builder.RefersToPerson(read => read.OwnerId).DoesNotCountAsUse("Looking at a record must not keep it.");
        builder.RefersToAccount(read => read.ReaderId, nameBeside: read => read.ReaderName);
        builder.ExportedIn("platform", "readsOfMine");
    }
}
