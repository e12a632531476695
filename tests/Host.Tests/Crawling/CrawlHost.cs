using System.Text;
using FacultyDev.Host.Tests.SelfIdentification;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.Crawling;

/// <summary>A separate demo whose log is read at trace level.</summary>
internal sealed class CrawlHost : DemoHost
{
    public LogReader Log { get; } = new();

    protected override bool HasLog => true;

    /// <summary>Returns every row of every table as text.</summary>
    public async Task<IReadOnlyList<(string Table, string Text)>> DumpAsync()
    {
        await using var database = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await database.OpenAsync();
        var rows = new List<(string, string)>();
        foreach (var table in await RowsAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            rows.AddRange((await RowsAsync(database, $"SELECT * FROM \"{table}\"")).Select(text => (table, text)));
        return rows;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var category in (string[])["Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"])
            builder.UseSetting($"Logging:LogLevel:{category}", "Trace");
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(SqliteConnection database, string query)
    {
        await using var command = database.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{reader.GetValue(at)}")));
        return rows;
    }
}
