using System.Text.RegularExpressions;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Limits which files may use self-identification data. Keep the list short.</summary>
public sealed class SelfIdentificationBoundaryTests
{
    private const string Folder = "modules/Institution/SelfIdentification/";

    /// <summary>For each type, the files that may name it besides its own.</summary>
    private static readonly Dictionary<Type, string[]> MayName = new()
    {
        // Only the snapshot from which the confidentiality engine counts may read statements in bulk.
        [typeof(StatementBulkReader)] = [$"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementStore.cs", "modules/Institution/Composition/CompositionSnapshot.cs"],
        [typeof(StatementStore)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}MyStatement.cs", $"{Folder}ApplyStatementsJob.cs", $"{Folder}StatementBulkReader.cs",
            $"{Folder}ResealStatementsJob.cs", "modules/Institution/Demo/SelfIdentificationDemoSeeder.cs",
        ],
        // Only the owner's page and the owner's data export may read a statement.
        [typeof(MyStatement)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementDataExport.cs", "modules/Institution/Pages/Account/SelfIdentification.cshtml.cs",
        ],
        [typeof(StatementDataExport)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", "modules/Institution/PersonalData/DownloadDataExport.cs", "modules/Institution/Pages/Account/MyData.cshtml.cs",
        ],
        [typeof(SealedStatement)] =
        [
            $"{Folder}StatementStore.cs", $"{Folder}StatementBulkReader.cs", $"{Folder}ResealStatementsJob.cs", $"{Folder}RotateKeys.cs", $"{Folder}KeyRingStore.cs",
            $"{Folder}SelfIdentificationKeyCheck.cs",
        ],
        [typeof(KeyRingStore)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementStore.cs", $"{Folder}StatementBulkReader.cs", $"{Folder}StatementImportCommands.cs",
            $"{Folder}ResealStatementsJob.cs", $"{Folder}RotateKeys.cs", $"{Folder}SelfIdentificationKeyCheck.cs",
        ],
    };

    [Fact]
    public void Types_ThatOpenStatements_AreNamedOnlyInListedFiles()
    {
        var files = SourceFiles.Files("modules", ".cs", ".cshtml").Concat(SourceFiles.Files("host", ".cs")).Select(file => (File: file, Text: SourceFiles.Read(file))).ToList();
        var wrong =
            from rule in MayName
            from file in files
            where file.File != $"{Folder}{rule.Key.Name}.cs" && !rule.Value.Contains(file.File)
            where file.Text.Split('\n').Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, $@"\b{rule.Key.Name}\b"))
            select $"{file.File} names {rule.Key.Name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Table_OfStatements_HasNoColumnThatLinksOrOrdersRows()
    {
        using var services = ComposedApplication.Build();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        var table = db.Model.FindEntityType(typeof(SealedStatement))!;
        table.GetProperties().Select(property => property.Name).ShouldBe(["Pseudonym", "KeyId", "Seal"], ignoreOrder: true);
        table.GetForeignKeys().ShouldBeEmpty();
        table.GetReferencingForeignKeys().ShouldBeEmpty();
        typeof(IAudited).IsAssignableFrom(typeof(SealedStatement)).ShouldBeFalse();
    }

    [Fact]
    public async Task Table_OnSqlite_HasNoRowNumbers()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.AsSystem();
        await Should.ThrowAsync<SqliteException>(() => program.Db.Database.ExecuteSqlRawAsync("SELECT rowid FROM institution_self_identifications"));
    }
}
