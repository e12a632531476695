using System.Collections.Concurrent;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Tests.Demo;

/// <summary>The data folder of a seeded demo institution. It is created once per process and size; each host uses a copy.</summary>
internal sealed class DemoTemplate
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<DemoTemplate>>> Templates = [];

    private readonly string folder = Directory.CreateTempSubdirectory("facultydev-template-").FullName;

    private DemoTemplate() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);

    /// <summary>Records for route parameters, identical in every copy.</summary>
    public SampleRecords Records { get; private set; } = null!;

    public static Task<DemoTemplate> GetAsync(int people) => Templates.GetOrAdd(people, count => new(() => MakeAsync(count))).Value;

    public void CopyTo(string target)
    {
        foreach (var directory in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(folder, directory)));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(folder, file)));
    }

    private static async Task<DemoTemplate> MakeAsync(int people)
    {
        var template = new DemoTemplate();
        // Closes the host before copying, because only then is the database a single complete file.
        await using var host = new DemoHost(template.folder);
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Viewer>().SetSystem("seed demo");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await services.GetRequiredService<SeedDemo>().RunAsync(new DemoPlan(people, 2026, DateOnly.FromDateTime(now)), CancellationToken.None);
        var units = await services.GetRequiredService<IUnits>().GetTreeAsync();
        var records = await SampleRecords.MakeAsync(services.GetRequiredService<FacultyDevDbContext>(), units, now);
        template.Records = records with { Import = await SampleImport.MakeAsync(services) };
        return template;
    }
}
