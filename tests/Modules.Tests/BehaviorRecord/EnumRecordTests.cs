using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Approval;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>Every column that stores an enum, and the stored value of each member.</summary>
public sealed class EnumRecordTests
{
    [Fact]
    public async Task Enums_AsStored_MatchTheApprovedFile()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseKind.Sqlite);
        await using var services = TestServices.Build(database, Path.GetTempPath(), new FixedClock());
        await using var scope = services.CreateAsyncScope();
        var lines =
            from entity in scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Model.GetEntityTypes()
            from property in entity.GetFlattenedProperties()
            let mapping = property.GetElementType()?.GetTypeMapping() ?? property.GetTypeMapping()
            let type = Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType
            where type.IsEnum
            from value in Enum.GetValues(type).Cast<object>()
            select $"{entity.GetTableName()}.{Column(entity, property)} | {Stored(mapping, value)} ({value})";
        ApprovedFile.ShouldHold("persisted-enums.txt", lines.Order(StringComparer.Ordinal));
    }

    private static string? Column(IReadOnlyEntityType entity, IReadOnlyProperty property) =>
        property.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()));

    private static string Stored(CoreTypeMapping mapping, object value) => mapping.Converter is { } converter
        ? $"{converter.ProviderClrType.Name} {converter.ConvertToProvider(value)}"
        : $"{Enum.GetUnderlyingType(value.GetType()).Name} {Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)}";
}
