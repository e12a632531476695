using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>The migrations of all modules form one history, whose order is in their ids.</summary>
public sealed partial class MigrationTests
{
    /// <summary>
    /// The hundreds digit of a migration's number is its module's, so that referenced tables are created first; Platform's follow Kernel's in
    /// the same hundred.
    /// </summary>
    private static readonly Dictionary<string, int> Hundreds = new()
    {
        ["Kernel"] = 0, ["Platform"] = 0, ["Institution"] = 1, ["Responsibilities"] = 2, ["Reporting"] = 3, ["Accounts"] = 4, ["SelfIdentification"] = 5,
    };

    [Fact]
    public void Ids_OfAllMigrations_AreDateNumberAndName()
    {
        var migrations = ComposedApplication.Assemblies().SelectMany(assembly => assembly.DefinedTypes)
            .Where(type => type.IsSubclassOf(typeof(Migration)) && !type.IsAbstract)
            .Select(type => (Type: type, type.GetCustomAttribute<MigrationAttribute>()?.Id))
            .ToList();
        migrations.ShouldNotBeEmpty();
        migrations.Select(migration => migration.Id).ShouldBeUnique();
        migrations.Where(migration => !IsWellFormed(migration.Id, migration.Type)).Select(migration => $"{migration.Type.FullName}: {migration.Id}").ShouldBeEmpty();

        static bool IsWellFormed(string? id, TypeInfo type) =>
            Form().Match(id ?? "") is { Success: true } match
            && int.Parse(match.Groups["number"].Value) / 100 == Hundreds[type.Assembly.GetName().Name!["FacultyDev.".Length..]];
    }

    [Fact]
    public void Files_OfAllMigrations_AreNamedAsTheirIds()
    {
        var files = SourceFiles.Files("modules", ".cs").Where(file => file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        files.ShouldNotBeEmpty();
        files.Where(file => !SourceFiles.Read(file).Contains($"[Migration(\"{Path.GetFileNameWithoutExtension(file)}\")]", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"^20\d{6}_(?<number>\d{4})_\w+$")]
    private static partial Regex Form();
}
