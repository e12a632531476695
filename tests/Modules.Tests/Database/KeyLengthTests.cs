using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Keys and indexes fit into the 3,072 bytes that some databases allow, at four bytes a character.</summary>
public sealed class KeyLengthTests
{
    private const int MaxBytes = 3072;
    private const int BytesOfACharacter = 4;
    private const int CharactersOfAGuid = 36;
    private const int BytesOfAFigure = 16;

    [Fact]
    public void KeysAndIndexes_OfTheModel_FitInto3072Bytes()
    {
        using var services = ComposedApplication.Build();
        using var scope = services.CreateScope();
        var entities = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>().Model.GetEntityTypes()
            // A type owned by a single row is stored in that row, under the row's key.
            .Where(entity => entity.FindOwnership() is not { IsUnique: true }).ToList();
        var keys = entities.SelectMany(entity => entity.GetKeys()).Select(key => (Name: key.GetName(), key.Properties))
            .Concat(entities.SelectMany(entity => entity.GetIndexes()).Select(index => (Name: index.GetDatabaseName(), index.Properties))).ToList();
        keys.Count.ShouldBeGreaterThan(50);
        keys.Select(key => (key.Name, Bytes: key.Properties.Sum(BytesOf))).Where(key => key.Bytes > MaxBytes)
            .Select(key => $"{key.Name} takes up to {key.Bytes} bytes").ShouldBeEmpty();
    }

    private static long BytesOf(IProperty property)
    {
        var stored = property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
        return stored == typeof(string) ? (long)BytesOfACharacter * (property.GetMaxLength() ?? int.MaxValue)
            : stored == typeof(byte[]) ? property.GetMaxLength() ?? int.MaxValue
            : stored == typeof(Guid) || stored == typeof(Guid?) ? BytesOfACharacter * CharactersOfAGuid
            : BytesOfAFigure;
    }
}
