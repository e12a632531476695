using FacultyDev.Kernel.Localization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Values in the database that start with a module name and a dot. A later version must still recognize them.</summary>
internal static class StoredCodes
{
    public static IReadOnlyList<string> Read(IServiceProvider services, string databaseFile)
    {
        var modules = services.GetServices<ModuleText>().Select(module => $"{module.Module}.").ToList();
        using var database = new SqliteConnection($"Data Source={databaseFile};Pooling=False;Mode=ReadOnly");
        database.Open();
        var columns = Query(database, "SELECT t.name || '|' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'");
        var lines =
            from column in columns
            let name = column.Split('|')
            from value in Query(database, $"""SELECT DISTINCT "{name[1]}" FROM "{name[0]}" WHERE "{name[1]}" LIKE '%.%' AND "{name[1]}" NOT LIKE '% %'""")
            where modules.Exists(module => value.StartsWith(module, StringComparison.Ordinal)) && !value.Contains('@', StringComparison.Ordinal)
            select $"{name[0]}.{name[1]} | {value}";
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static List<string> Query(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }
}
