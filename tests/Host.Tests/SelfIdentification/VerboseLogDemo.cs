using System.Text;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>A demo of its own whose log is read along at the most talkative level.</summary>
public sealed class VerboseLogDemo : DemoHost, IAsyncLifetime
{
    /// <summary>The sign-in of the one who answers.</summary>
    internal const string Owner = "mentee";

    internal LogReader Log { get; } = new();

    /// <summary>The name under which the owner's answers are sealed.</summary>
    internal string Pseudonym { get; private set; } = "";

    /// <summary>By which people can be recognised: ids, numbers, names and addresses.</summary>
    internal IReadOnlyList<string> Persons { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await SeedAsync(people: 40);
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        var owner = await db.Set<Account>().SingleAsync(account => account.Email == $"{Owner}@{DemoPlan.MailDomain}");
        var ring = await scope.ServiceProvider.GetRequiredService<KeyRingStore>().GetAsync(db, default);
        Pseudonym = ring.Current.PseudonymOf(owner.MemberId!.Value);
        var members = await db.Set<FacultyMember>().ToListAsync();
        // Family names alone can be words of a category: there are people called White.
        Persons = [$"{owner.Id}", .. members.SelectMany(member => new[] { $"{member.Id}", member.EmployeeNumber, member.DisplayName, member.Email })];
    }

    /// <summary>Every row of every table, as one reads it in a dump.</summary>
    internal async Task<IReadOnlyList<(string Table, string Text)>> DumpAsync()
    {
        await using var database = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await database.OpenAsync();
        var rows = new List<(string, string)>();
        foreach (var table in (await RowsAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table'")))
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
