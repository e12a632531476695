using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FacultyDev.Kernel.Jobs;

/// <summary>The traces and metrics of background jobs, under the name <see cref="Name"/>.</summary>
internal static class JobTelemetry
{
    public const string Name = "FacultyDev";

    public static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> JobsRun = Meter.CreateCounter<long>("facultydev.jobs.run", "{job}", "Background jobs that ended.");
    private static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>("facultydev.job.duration", "s", "How long a background job ran.");

    public static void RecordRun(string kind, string outcome, TimeSpan elapsed)
    {
        var tags = new TagList { { "kind", kind }, { "outcome", outcome } };
        JobsRun.Add(1, tags);
        JobDuration.Record(elapsed.TotalSeconds, tags);
    }
}
