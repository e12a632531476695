using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Joins the hand-written migrations of all modules into one history, ordered by id. There is no snapshot: the drift test compares
/// what the migrations make with what the model asks for, on both databases.
/// </summary>
internal sealed class ModuleMigrationsAssembly : IMigrationsAssembly
{
    // EF makes this with its own services, which know the context and nothing of the application's.
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
