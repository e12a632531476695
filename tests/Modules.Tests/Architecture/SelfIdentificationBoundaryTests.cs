using System.Text.RegularExpressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// The assembly keeps everybody else from self-identification data: its types are internal and no module sees another. Inside it, this
/// limits which files may open statements. Keep the list short.
/// </summary>
public sealed class SelfIdentificationBoundaryTests
{
    private const string Folder = "modules/SelfIdentification/";
    private const string Setup = "SelfIdentificationModule.cs";

    /// <summary>For each type, the files of the module that may name it besides its own.</summary>
    private static readonly Dictionary<Type, string[]> MayName = new()
    {
        // Only the snapshot from which the confidentiality engine counts may read statements in bulk.
        [typeof(StatementBulkReader)] = [Setup, "Statements/StatementStore.cs", "Composition/CompositionSnapshot.cs"],
        [typeof(StatementStore)] =
        [
            Setup, "Statements/MyStatement.cs", "Statements/StatementBulkReader.cs", "Imports/ApplyStatementsJob.cs", "KeyRotation/ResealStatementsJob.cs",
            "AnonymizeSelfIdentification.cs", "Demo/SelfIdentificationDemoSeeder.cs",
        ],
        // Only the owner's page and the owner's download may read a statement.
        [typeof(MyStatement)] = [Setup, "Statements/StatementDataExport.cs", "Pages/Account/SelfIdentification.cshtml.cs"],
        [typeof(StatementDataExport)] = [Setup],
        [typeof(SealedStatement)] =
        [
            "Statements/StatementStore.cs", "Statements/StatementBulkReader.cs", "Statements/KeyRingStore.cs", "Statements/SelfIdentificationKeyCheck.cs",
            "KeyRotation/ResealStatementsJob.cs", "KeyRotation/RotateKeys.cs",
        ],
        [typeof(KeyRingStore)] =
        [
            Setup, "Statements/StatementStore.cs", "Statements/StatementBulkReader.cs", "Statements/SelfIdentificationKeyCheck.cs",
            "Imports/StatementImportCommands.cs", "KeyRotation/ResealStatementsJob.cs", "KeyRotation/RotateKeys.cs",
        ],
    };

    [Fact]
    public void Types_ThatOpenStatements_AreInternalAndNamedOnlyInListedFiles()
    {
        MayName.Keys.Where(type => type.IsVisible).ShouldBeEmpty();
        var files = SourceFiles.Files(Folder, ".cs", ".cshtml").Select(file => (Name: file[Folder.Length..], Text: SourceFiles.Read(file))).ToList();
        files.Count.ShouldBeGreaterThan(40);
        var wrong =
            from rule in MayName
            from file in files
            where !file.Name.EndsWith($"/{rule.Key.Name}.cs", StringComparison.Ordinal) && !rule.Value.Contains(file.Name)
            where file.Text.Split('\n').Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, $@"\b{rule.Key.Name}\b"))
            select $"{file.Name} names {rule.Key.Name}";
        wrong.ShouldBeEmpty();
    }

    /// <summary>What a prepared copy of somebody's data is made of is stored with it; answers must not be.</summary>
    [Fact]
    public void Module_InAStoredCopyOfSomebodysData_HasNoSection() =>
        typeof(SealedStatement).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPersonalData))).ShouldBeEmpty();

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
        table.GetPersonalReferences().ShouldBeEmpty();
        table.FindPersonalExport().ShouldBeNull();
        typeof(IAudited).IsAssignableFrom(typeof(SealedStatement)).ShouldBeFalse();
    }

    [Fact]
    public async Task Table_OnSqlite_HasNoRowNumbers()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var program = scenario.AsSystem();
        await Should.ThrowAsync<SqliteException>(() => program.Db.Database.ExecuteSqlRawAsync("SELECT rowid FROM self_identification_statements"));
    }
}
