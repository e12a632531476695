using System.Reflection;
using System.Text.Json;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FacultyDev.Kernel.Audit;

/// <summary>Writes an audit entry for every change to an <see cref="IAudited"/> record, in the same transaction as the change.</summary>
internal sealed class AuditTrail(IViewer viewer, Clock clock) : ISaveStep
{
    public const string RedactedValue = "•••";
    private const int MaxValueLength = 500;

    /// <summary>Returns module and type: "responsibilities.Action".</summary>
    public static string KindOf(IReadOnlyEntityType type) =>
        $"{Slug.Of(type.ClrType.Assembly.GetName().Name!.Split('.')[^1])}.{type.ClrType.Name}";

    public Task RunAsync(FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        var entries = db.ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Describe)
            .Where(entry => entry is not null)
            .ToList();
        foreach (var entry in entries)
            db.Add(entry!);
        return Task.CompletedTask;
    }

    private AuditEntry? Describe(EntityEntry<IAudited> entry)
    {
        var fields = new Dictionary<string, string?[]>();
        foreach (var property in entry.Properties)
        {
            var clr = property.Metadata.PropertyInfo;
            if (clr is null || clr.Name is nameof(Entity.Id) or nameof(Entity.Version) || clr.IsDefined(typeof(NotAuditedAttribute)))
                continue;
            var before = entry.State == EntityState.Added ? null : property.OriginalValue;
            var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (Equals(before, after))
                continue;
            fields[clr.Name] = entry.Entity.HidesValues || clr.IsDefined(typeof(RedactedAttribute)) ? [RedactedValue, RedactedValue] : [Text(before), Text(after)];
        }

        if (fields.Count == 0 && entry.State == EntityState.Modified)
            return null;
        return new AuditEntry
        {
            At = clock.UtcNow,
            ActorId = viewer.IsSignedIn ? viewer.AccountId : null,
            ActorName = Shorten(viewer.Name, 200),
            Address = viewer.Address,
            Kind = KindOf(entry.Metadata),
            RecordId = entry.Property<Guid>(nameof(Entity.Id)).CurrentValue,
            Label = Shorten(entry.Entity.AuditLabel, 200),
            Change = entry.State switch
            {
                EntityState.Added => AuditChange.Created,
                EntityState.Deleted => AuditChange.Removed,
                _ => AuditChange.Changed,
            },
            Fields = JsonSerializer.Serialize(fields),
        };
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime time => time.ToString("u"),
        DateOnly day => day.ToString("O"),
        _ => Shorten(value.ToString() ?? "", MaxValueLength),
    };

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
