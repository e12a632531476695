using System.Text.RegularExpressions;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>EF generates SQL for each database; SQL that has to be handwritten is confined to one folder.</summary>
public sealed partial class RawSqlTests
{
    private const string Folder = "modules/Kernel/Data/";

    [Fact]
    public void RawSql_InModulesAndHost_IsOnlyInKernelData()
    {
        var files = SourceFiles.Files("modules", ".cs", ".cshtml").Concat(SourceFiles.Files("host", ".cs"))
            .Where(file => SourceFiles.Read(file).Split('\n').Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && RawSql().IsMatch(line)))
            .ToList();
        files.ShouldContain($"{Folder}SqlitePragmaInterceptor.cs");
        files.Where(file => !file.StartsWith(Folder, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\b|\b(GetDbConnection|CreateCommand|CreateDbCommand|CommandText)\b|\b(Db|Npgsql|Sqlite)(Command|Connection)\b|\.Sql\(")]
    private static partial Regex RawSql();
}
