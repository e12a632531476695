using System.Reflection;
using System.Runtime.CompilerServices;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Platform.BreakGlass;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FacultyDev.Modules.Tests.Kernel.PersonalData;

/// <summary>Adds one row of every entity that refers to a person, an account or a unit, whatever module it belongs to.</summary>
internal sealed class PersonalDataRows(FacultyDevDbContext db, Func<PersonalReference, Guid> idOf)
{
    /// <summary>The text in every column that a reference declares as a name or clears.</summary>
    public const string Name = "Zebulon Quartermain";

    private readonly Dictionary<(IEntityType, Guid?), EntityEntry> added = [];
    private int texts;

    public async Task AddAsync()
    {
        var entities = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.GetPersonalReferences().Any()).ToList();
        // The rows of people, accounts and units come first, because others refer to them.
        foreach (var entity in entities.OrderByDescending(entity => entity.FindPrimaryKey()!.Properties[0].FindPersonalReference() is not null))
            Row(entity, null);
        await db.SaveChangesAsync();
    }

    /// <param name="key">Null for the row in which every column has a value; otherwise the id to which another row refers.</param>
    private EntityEntry Row(IEntityType entity, Guid? key)
    {
        var primary = entity.FindPrimaryKey()!.Properties;
        var place = (entity, key ?? (primary is [var own] && own.FindPersonalReference() is { } self ? idOf(self) : null));
        if (added.TryGetValue(place, out var row))
            return row;
        var entry = added[place] = db.Entry(New(entity.ClrType));
        foreach (var column in entity.GetProperties())
            if (!column.IsConcurrencyToken && (column.ValueGenerated != ValueGenerated.OnAdd || column.ClrType == typeof(Guid)))
                entry.Property(column.Name).CurrentValue = Value(column, key);
        foreach (var owned in entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()))
            entry.Navigation(owned.Name).CurrentValue = New(owned.TargetEntityType.ClrType);
        db.Add(entry.Entity);
        foreach (var owned in entry.References.Where(reference => reference.Metadata.TargetEntityType.IsOwned()))
            foreach (var column in owned.Metadata.TargetEntityType.GetProperties().Where(column => !column.IsPrimaryKey()))
                owned.TargetEntry!.Property(column.Name).CurrentValue = Sample(column);
        return entry;
    }

    private object? Value(IProperty column, Guid? key)
    {
        var foreignKey = column.GetContainingForeignKeys().FirstOrDefault();
        var principal = foreignKey?.PrincipalEntityType;
        if (column.FindPersonalReference() is not { } reference)
            return foreignKey is null ? Sample(column) : Row(principal!, null).Property(PrincipalOf(foreignKey, column).Name).CurrentValue;
        if (key is not null && column.IsNullable)
            return null;
        var id = key is not null && column.IsPrimaryKey() ? key.Value : idOf(reference);
        if (principal is not null)
            Row(principal, id);
        return id;
    }

    private static IProperty PrincipalOf(IForeignKey foreignKey, IProperty column) =>
        foreignKey.PrincipalKey.Properties[foreignKey.Properties.ToList().IndexOf(column)];

    private object? Sample(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (type == typeof(string))
            return column.DeclaringType.ContainingEntityType.GetPersonalReferences().Any(reference => reference.NameColumn == column.Name || reference.ClearedColumns.Contains(column.Name))
                ? Name
                : $"t{++texts}";
        if (type == typeof(BreakGlassStatus))
            return BreakGlassStatus.Granted;
        return type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type == typeof(Guid) ? Guid.CreateVersion7()
            : type == typeof(int) ? 2026
            : type == typeof(DateOnly) ? new DateOnly(2026, 12, 1)
            : type == typeof(DateTime) ? new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc)
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)
            : type == typeof(byte[]) ? Guid.CreateVersion7().ToByteArray()
            : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
            : type.IsValueType ? Activator.CreateInstance(type)
            : null;
    }

    private static object New(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? constructor.Invoke([])
            : RuntimeHelpers.GetUninitializedObject(type);
}
