using System.Diagnostics;
using System.Text;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Benchmarks.Import;

/// <summary>A roster of 50,000 rows: compared and applied, then again unchanged, beside the floor: reading the file's lines once.</summary>
internal static class ImportBenchmark
{
    private const int Rows = 50_000;
    private const double LimitInSeconds = 60;

    public static async Task<int> RunAsync()
    {
        await using var host = new DemoHost();
        await host.SeedAsync(people: 60);
        var roster = Encoding.UTF8.GetBytes(Roster());
        var watch = Stopwatch.StartNew();
        using (var reader = new StreamReader(new MemoryStream(roster)))
            while (await reader.ReadLineAsync() is not null) { }
        var floor = watch.Elapsed.TotalSeconds;

        var first = await ImportAsync(host, roster, "50,000 new people");
        await ImportAsync(host, roster, "the same file again");
        Console.WriteLine($"reading the file once: {floor * 1000:N1} ms; the import is {first / floor:N0} × that");
        return first < LimitInSeconds ? 0 : 1;
    }

    private static async Task<double> ImportAsync(DemoHost host, byte[] roster, string what)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().BecomeProgram("benchmark");
        var watch = Stopwatch.StartNew();
        var outcome = await scope.ServiceProvider.GetRequiredService<ImportRosterFile>().RunAsync(
            new MemoryStream(roster), new ImportRequest("roster-50000.csv", null, false), new JobProgress(), CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        var import = outcome.Import ?? throw new InvalidOperationException(outcome.Refusal);
        Console.WriteLine(
            $"{what,-22} {seconds,6:N1} s   {Rows / seconds,8:N0} rows/s   {import.Created:N0} created, {import.Left:N0} left, {import.Rejected:N0} rejected");
        return seconds;
    }

    private static string Roster()
    {
        var text = new StringBuilder("employee_number,first_name,last_name,email,unit_code,unit_name,parent_unit_code,rank,track,hire_date,first_appointment\n");
        for (var i = 0; i < Rows; i++)
            text.Append($"B{i},Given{i % 900},Family{i % 7000},b{i}@example.edu,D{i % 200},Department {i % 200},S{i % 200 / 20},Professor,Tenure,2010-08-15,2008-08-15\n");
        return text.ToString();
    }
}
