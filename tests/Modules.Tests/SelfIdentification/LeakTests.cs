using System.Collections.Concurrent;
using System.Data.Common;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.KeyRotation;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.SelfIdentification;

/// <summary>
/// Saves unmistakable answers, runs every operation on answers, and then searches everything that was stored for them: each cell of
/// each table, each line of the log at trace level, and each file of the data folder.
/// </summary>
public sealed class LeakTests
{
    /// <summary>Occurs only in rejected rows, whose contents must not be stored or logged either.</summary>
    private const string Marker = "Zyxw-planted-4711";

    private static readonly string[] Planted = ["PacificIslander", "NonBinary", "MiddleEastern", Marker];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AllOperations_WithPlantedAnswers_StoreThemNowhereInTheClear(DatabaseKind kind)
    {
        var log = new LogCollector();
        await using var scenario = await InstitutionScenario.OpenAsync(kind, services => services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        var people = new List<Guid>();
        for (var number = 1; number <= 24; number++)
            people.Add((await scenario.AddMemberAsync($"{number}", $"Person Number{number}", number % 2 == 0 ? "MATH" : "NURS")).Id);

        await RunAsync(scenario, people);

        (await scenario.StatementAsync(people[0]))!.Answers[Dimension.Gender].ShouldBe(["NonBinary"], "it was never planted");
        log.Lines.Count.ShouldBeGreaterThan(100, "nothing was logged");
        log.Lines.Where(line => Planted.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        (await CellsAsync(scenario)).Where(IsLeak).ShouldBeEmpty();
        foreach (var file in System.IO.Directory.EnumerateFiles(scenario.Base.Services.GetRequiredService<DataFolder>().Path, "*", SearchOption.AllDirectories))
            Planted.Where(word => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(file);

        // Published tables name categories, so they must not name people.
        bool IsLeak(string cell) => cell.StartsWith("self_identification_composition_tables.", StringComparison.Ordinal)
            ? cell.Contains(Marker, StringComparison.Ordinal) || people.Any(person => cell.Contains($"{person}", StringComparison.OrdinalIgnoreCase) || cell.Contains("Number", StringComparison.Ordinal))
            : Planted.Any(word => cell.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task RunAsync(InstitutionScenario scenario, List<Guid> people)
    {
        await scenario.SaveStatementAsync(people[0], new Answers(
        [
            KeyValuePair.Create<Dimension, IReadOnlyList<string>>(Dimension.Gender, ["NonBinary"]),
            KeyValuePair.Create<Dimension, IReadOnlyList<string>>(Dimension.RaceEthnicity, ["PacificIslander", "MiddleEastern"]),
        ]));
        var open = await scenario.CheckImportAsync($"employee_number,gender,race_ethnicity,note\n1,NonBinary,,{Marker}\n2,{Marker},\n{Marker},Woman,\n3,NonBinary,PacificIslander\n");
        open.Rejected.ShouldBe(3);
        var rows = string.Concat(Enumerable.Range(2, 22).Select(number => $"{number},{(number < 13 ? "NonBinary" : "Woman")},PacificIslander\n"));
        await scenario.ApplyImportAsync($"employee_number,gender,race_ethnicity\n{rows}1,NonBinary,MiddleEastern\n");
        await using (var withdrawing = await scenario.AsMemberAsync(people[1]))
            await withdrawing.Get<MyStatement>().WithdrawAsync(refuseImports: true, default);
        await using (var office = await scenario.AsOfficeAsync())
        {
            var discarded = await scenario.CheckImportAsync($"employee_number,gender\n5,NonBinary\n6,{Marker}\n");
            await office.Get<StatementImportCommands>().DiscardAsync(discarded.Id, default);
            await office.Get<PublishCompositionJob>().RunAsync(new PublishCompositionPayload("Fall"), new JobProgress(), default);
        }

        await using var program = scenario.Base.AsSystem();
        await program.Get<ResealStatementsJob>().RunAsync(new ResealStatementsPayload(), new JobProgress(), default);
        await program.Get<RotateKeys>().RunAsync(dropFormer: false, default);
    }

    /// <summary>Every cell of every table as "table.column: text", with bytes read as Latin-1.</summary>
    private static async Task<IReadOnlyList<string>> CellsAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        var connection = program.Db.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = program.Db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList();
        tables.Count.ShouldBeGreaterThan(15);
        var cells = new List<string>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var at = 0; at < reader.FieldCount; at++)
                    cells.Add($"{table}.{reader.GetName(at)}: {Text(reader, at)}");
        }

        cells.Count.ShouldBeGreaterThan(500);
        return cells;
    }

    private static string Text(DbDataReader reader, int at) => reader.GetValue(at) switch
    {
        byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
        var value => $"{value}",
    };

    private sealed class LogCollector : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
