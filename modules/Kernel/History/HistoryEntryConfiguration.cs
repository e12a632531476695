using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FacultyDev.Kernel.History;

/// <summary>Maps what all histories have in common. The table, the index by record and time, and the export are the module's.</summary>
public abstract class HistoryEntryConfiguration<TEntry, TVerb> : IEntityTypeConfiguration<TEntry>
    where TEntry : HistoryEntry<TVerb>
    where TVerb : struct, Enum
{
    /// <summary>False when no verb has a value before or after, so that the columns are left out.</summary>
    protected virtual bool HasValues => true;

    public virtual void Configure(EntityTypeBuilder<TEntry> builder)
    {
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Name).HasMaxLength(Actor.MaxNameLength);
        builder.Property(entry => entry.Why).HasMaxLength(HistoryEntry<TVerb>.MaxWhyLength);
        if (HasValues)
        {
            builder.Property(entry => entry.Before).HasMaxLength(HistoryEntry<TVerb>.MaxValueLength);
            builder.Property(entry => entry.After).HasMaxLength(HistoryEntry<TVerb>.MaxValueLength);
        }
        else
        {
            builder.Ignore(entry => entry.Before);
            builder.Ignore(entry => entry.After);
        }

        builder.HasIndex(entry => entry.PersonId);
        builder.RefersToPerson(entry => entry.PersonId, nameBeside: entry => entry.Name);
    }
}
