using System.Reflection;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Operations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Pages.Administration;

internal sealed record HealthPart(string Name, StandingState Standing, string State, string About, DateTime Since, int Milliseconds);

/// <summary>What <c>/health/ready</c> asks, of the host that answers, in words.</summary>
[RequirePermission(KernelPermissions.Operate)]
internal sealed class HealthModel(
    HealthCheckService checks, HealthMemory memory, HealthWords words, FacultyDevDbContext db, IStringLocalizer<KernelText> texts) : PageModel
{
    private const int ShortHash = 8;

    /// <summary>"0.1.0 (987fc096)": with the change it was built from, where the build knew it.</summary>
    public static string ProgramVersion { get; } =
        typeof(HealthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+') is [var version, { Length: > ShortHash } built]
            ? $"{version} ({built[..ShortHash]})"
            : ThisVersion.ToString(3);

    private static Version ThisVersion => typeof(HealthModel).Assembly.GetName().Version!;

    public static string Host => Environment.MachineName;

    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];

    public bool IsWell { get; private set; }

    public string Summary { get; private set; } = "";

    public string Database => DatabaseHealth.Product(db);

    public DateTime StartedAt => memory.StartedAt;

    public string Up => words.Span(memory.Up);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var report = await checks.CheckHealthAsync(cancellation);
        memory.Note(report);
        IsWell = report.Status == HealthStatus.Healthy;
        Summary = texts[$"Health.Summary.{report.Status}"];
        // Whoever comes here because something is wrong sees it first.
        Parts =
        [
            .. report.Entries.OrderBy(part => part.Value.Status).Select(part => new HealthPart(
                words.Part(part.Key, part.Value), HealthWords.Standing(part.Value.Status), words.State(part.Value.Status), words.About(part.Value),
                memory.SinceOf(part.Key), (int)part.Value.Duration.TotalMilliseconds)),
        ];
    }
}
