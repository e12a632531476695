using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Combines the hand-written migrations of all modules into one history, ordered by id. There is no model snapshot: the drift test compares
/// the migrated schema with the model on both databases.
/// </summary>
internal sealed class ModuleMigrationsAssembly : IMigrationsAssembly
{
    // EF creates this with its internal services, which provide the context but none of the application's services.
    public ModuleMigrationsAssembly(ICurrentDbContext current)
    {
        Migrations = ((FacultyDevDbContext)current.Context).Modules.All
            .SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type.IsSubclassOf(typeof(Migration)) && !type.IsAbstract)
            .OrderBy(Id, StringComparer.Ordinal)
            .ToDictionary(Id, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; }

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(ModuleMigrationsAssembly).Assembly;

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id.EndsWith(nameOrId, StringComparison.OrdinalIgnoreCase));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private static string Id(TypeInfo type) =>
        type.GetCustomAttribute<MigrationAttribute>()?.Id
        ?? throw new InvalidOperationException($"{type.FullName} lacks [Migration(\"date_number_Name\")].");
}
