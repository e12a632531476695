using System.Reflection;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Platform.Operations;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Pages.Administration;

internal sealed record HealthPart(string Name, Tone Tone, string State, string Description, DateTime Since, int Milliseconds);

/// <summary>Shows the results of <c>/health/ready</c> for the host that answers the request.</summary>
[RequirePermission(KernelPermissions.Operate)]
internal sealed class HealthModel(
    HealthCheckService checks, HealthHistory cache, HealthFormatter formatter, FacultyDevDbContext db, IStringLocalizer<PlatformText> texts) : PageModel
{
    private const int ShortHash = 8;

    /// <summary>"0.1.0 (987fc096)": the version with the commit from which it was built, if the build knew it.</summary>
    public static string ProgramVersion { get; } =
        typeof(HealthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+') is [var version, { Length: > ShortHash } built]
            ? $"{version} ({built[..ShortHash]})"
            : ThisVersion.ToString(3);

    private static Version ThisVersion => typeof(HealthModel).Assembly.GetName().Version!;

    public static string Host => Environment.MachineName;

    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];

    public bool IsWell { get; private set; }

    public string Summary { get; private set; } = "";

    public string Database => DatabaseHealthCheck.Product(db);

    public DateTime StartedAt => cache.StartedAt;

    public string Uptime => formatter.Duration(cache.Uptime);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        cache.Record(report);
        IsWell = report.Status == HealthStatus.Healthy;
        Summary = texts[$"Health.Summary.{report.Status}"];
        // The worst results come first.
        Parts =
        [
            .. report.Entries.OrderBy(part => part.Value.Status).Select(part => new HealthPart(
                formatter.Part(part.Key, part.Value), HealthFormatter.ToneOf(part.Value.Status), formatter.State(part.Value.Status), formatter.Description(part.Value),
                cache.GetSince(part.Key), (int)part.Value.Duration.TotalMilliseconds)),
        ];
    }
}
