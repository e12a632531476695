using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Tests.Demo;
using FacultyDev.Tests.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Benchmarks.Import;

/// <summary>
/// Imports a roster of 50,000 rows, 5 % of them invalid, as CSV and as a workbook: compares and applies it, imports it again and undoes it.
/// The baseline reads the file once. Every row must have the expected outcome.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rows = 50_000;
    private const double LimitInSeconds = 60;

    public static async Task<int> RunAsync()
    {
        var people = new LargeRoster(Rows);
        var csv = await MeasureAsync(people, "CSV", people.Csv(), isWorkbook: false, CsvFloorAsync);
        var workbook = await MeasureAsync(people, "XLSX", people.Workbook(), isWorkbook: true, WorkbookFloorAsync);
        return csv && workbook ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(LargeRoster people, string format, byte[] file, bool isWorkbook, Func<byte[], Task> read)
    {
        await using var host = new DemoHost();
        await host.SeedAsync(people: 60);
        await UnitsAsync(host);
        await ImportAsync(host, people.Before(), "known before");
        var floor = await TimeAsync(() => read(file));
        Console.WriteLine($"{format}, {file.Length / 1024.0 / 1024:N1} MB; floor, reading it once: {floor * 1000:N0} ms");
        var (first, import) = await ImportAsync(host, file, "compare and apply");
        var isExact = await IsExactAsync(host, import.Id, people.Expected(isWorkbook));
        var (again, second) = await ImportAsync(host, file, "the same file again");
        isExact &= await IsExactAsync(host, second.Id, people.ExpectedAgain(isWorkbook)) && !second.HasSomethingToApply;
        var undo = await TimeAsync(() => UndoAsync(host, import.Id));
        Console.WriteLine($"  undone                 {undo,6:N1} s");
        Console.WriteLine($"  {first / floor:N0} × the floor; again {again / floor:N0} ×; lists {(isExact ? "exact" : "NOT exact")}");
        return isExact && first < LimitInSeconds;
    }

    /// <summary>Imports the units that the rows refer to.</summary>
    private static Task<RosterImport> UnitsAsync(DemoHost host) => ActAsync(host, async services =>
    {
        var outcome = await services.GetRequiredService<ImportRosterFile>().RunAsync(
            new MemoryStream("unit_code,unit_name,parent_unit_code\nARTS,Arts,\nMATH,Mathematics,ARTS\nHIST,History,ARTS\n"u8.ToArray()),
            new ImportRequest(ImportKind.Units, "units.csv", null, false), new JobProgress(), CancellationToken.None);
        return outcome.Import ?? throw new InvalidOperationException(outcome.Refusal);
    });

    private static async Task<(double Seconds, RosterImport Import)> ImportAsync(DemoHost host, byte[] file, string what)
    {
        RosterImport import = null!;
        var seconds = await TimeAsync(async () => import = await ActAsync(host, async services =>
        {
            var outcome = await services.GetRequiredService<ImportRosterFile>().RunAsync(
                new MemoryStream(file), new ImportRequest(ImportKind.People, file[0] == 'P' ? "roster.xlsx" : "roster.csv", null, false), new JobProgress(), CancellationToken.None);
            return outcome.Import ?? throw new InvalidOperationException(outcome.Refusal);
        }));
        var rows = import.Created + import.Changed + import.Left + import.Rejected;
        Console.WriteLine(
            $"  {what,-22} {seconds,6:N1} s   {rows / seconds,8:N0} rows/s   {import.Created:N0} created, {import.Changed:N0} changed, {import.Left:N0} left, {import.Rejected:N0} rejected");
        return (seconds, import);
    }

    private static Task<bool> UndoAsync(DemoHost host, Guid importId) => ActAsync(host, async services =>
    {
        await services.GetRequiredService<UndoRosterJob>().RunAsync(new UndoRosterPayload(importId), new JobProgress(), CancellationToken.None);
        return true;
    });

    private static Task<bool> IsExactAsync(DemoHost host, Guid importId, IEnumerable<string> expected) => ActAsync(host, async services =>
    {
        var db = services.GetRequiredService<FacultyDevDbContext>();
        var lines = await db.Set<RosterImportLine>().AsNoTracking().Where(line => line.ImportId == importId && line.Subject == LineSubject.Member).ToListAsync();
        var unchanged = await db.Set<UnchangedRows>().AsNoTracking().Where(rows => rows.ImportId == importId).ToListAsync();
        return LargeRoster.List(lines, unchanged).SequenceEqual(expected);
    });

    private static async Task<T> ActAsync<T>(DemoHost host, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("benchmark");
        return await act(scope.ServiceProvider);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task CsvFloorAsync(byte[] file)
    {
        using var reader = new StreamReader(new MemoryStream(file));
        while (await reader.ReadLineAsync() is not null) { }
    }

    private static Task WorkbookFloorAsync(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in zip.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var xml = XmlReader.Create(part.Open());
            while (xml.Read()) { }
        }

        return Task.CompletedTask;
    }
}
