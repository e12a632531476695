using System.Collections.Concurrent;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// The data folder of a seeded demo institution. It is created once per size, for the process or for all suites of a run
/// (<see cref="SharedFolder"/>); each host uses a copy.
/// </summary>
internal sealed class DemoTemplate
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<DemoTemplate>>> Templates = [];

    private readonly string folder;

    private DemoTemplate(string folder, SampleRecords records) => (this.folder, Records) = (folder, records);

    /// <summary>Records for route parameters, identical in every copy.</summary>
    public SampleRecords Records { get; }

    public static Task<DemoTemplate> GetAsync(int people) => Templates.GetOrAdd(people, count => new(() => FindOrMakeAsync(count))).Value;

    public void CopyTo(string target)
    {
        foreach (var directory in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(folder, directory)));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(folder, file)));
    }

    private static async Task<DemoTemplate> FindOrMakeAsync(int people)
    {
        var (folder, recordsName) = (FolderFor(people), $"demo-{people}.json");
        if (await SharedFolder.ReadAsync<SampleRecords>(recordsName) is { } known)
            return new DemoTemplate(folder, known);
        var records = await MakeAsync(folder, people);
        await SharedFolder.WriteAsync(recordsName, records);
        return new DemoTemplate(folder, records);
    }

    private static string FolderFor(int people)
    {
        if (SharedFolder.Root is { } shared)
            return Directory.CreateDirectory(Path.Combine(shared, $"demo-{people}")).FullName;
        var own = Directory.CreateTempSubdirectory("facultydev-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(own, recursive: true);
        return own;
    }

    private static async Task<SampleRecords> MakeAsync(string folder, int people)
    {
        // Closes the host before copying, because only then is the database a single complete file.
        await using var host = new DemoHost(folder);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Viewer>().SetSystem("seed demo");
        var clock = services.GetRequiredService<Clock>();
        await services.GetRequiredService<SeedDemo>().RunAsync(new DemoPlan(people, 2026, clock.Today), CancellationToken.None);
        var units = await services.GetRequiredService<IUnits>().GetTreeAsync();
        var records = await SampleRecords.MakeAsync(services.GetRequiredService<FacultyDevDbContext>(), units, clock.UtcNow);
        return records with { Import = await SampleImport.MakeAsync(services) };
    }
}
