using System.Text.RegularExpressions;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Who may come near what people say about themselves. The list is short and is meant to stay so.</summary>
public sealed class SelfIdentificationWallTests
{
    private const string Folder = "modules/Institution/SelfIdentification/";

    /// <summary>Type → the files that may name it, besides the type's own.</summary>
    private static readonly Dictionary<Type, string[]> MayName = new()
    {
        // The bulk reader: the snapshot from which the confidentiality engine counts, and nothing else.
        [typeof(StatementReader)] = [$"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementStore.cs", "modules/Institution/Composition/CompositionSnapshot.cs"],
        [typeof(StatementStore)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}OwnStatement.cs", $"{Folder}ApplyStatements.cs", $"{Folder}StatementReader.cs",
            $"{Folder}TendStatements.cs", "modules/Institution/Demo/SelfIdentificationDemo.cs",
        ],
        // The owner's page, and the owner's download.
        [typeof(OwnStatement)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementCopy.cs", "modules/Institution/Pages/Account/SelfIdentification.cshtml.cs",
        ],
        [typeof(StatementCopy)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", "modules/Institution/PersonalData/DownloadMyData.cs", "modules/Institution/Pages/Account/MyData.cshtml.cs",
        ],
        [typeof(SealedStatement)] =
        [
            $"{Folder}StatementStore.cs", $"{Folder}StatementReader.cs", $"{Folder}TendStatements.cs", $"{Folder}TurnKeys.cs", $"{Folder}KeyFile.cs",
            $"{Folder}KeyCheck.cs",
        ],
        [typeof(KeyFile)] =
        [
            $"{Folder}SelfIdentificationSetup.cs", $"{Folder}StatementStore.cs", $"{Folder}StatementReader.cs", $"{Folder}StatementImports.cs",
            $"{Folder}TendStatements.cs", $"{Folder}TurnKeys.cs", $"{Folder}KeyCheck.cs",
            // A setting of that name: the path.
            $"{Folder}SelfIdentificationOptions.cs",
        ],
    };

    [Fact]
    public void Types_ThatOpenStatements_AreNamedOnlyWhereWrittenHere()
    {
        var files = Source.Files("modules", ".cs", ".cshtml").Concat(Source.Files("host", ".cs")).Select(file => (File: file, Text: Source.Read(file))).ToList();
        var wrong =
            from rule in MayName
            from file in files
            where file.File != $"{Folder}{rule.Key.Name}.cs" && !rule.Value.Contains(file.File)
            where file.Text.Split('\n').Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, $@"\b{rule.Key.Name}\b"))
            select $"{file.File} names {rule.Key.Name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Table_OfStatements_HasNoKeyTimeOrNumberThatTiesOrOrders()
    {
        using var services = House.Build();
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
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await using var program = house.AsProgram();
        await Should.ThrowAsync<SqliteException>(() => program.Db.Database.ExecuteSqlRawAsync("SELECT rowid FROM institution_self_identifications"));
    }
}
