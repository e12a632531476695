using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Jobs;

internal sealed class JobFormatter(IStringLocalizer<PlatformText> texts, Clock clock)
{
    private static readonly TimeSpan MinElapsedForEstimate = TimeSpan.FromSeconds(5);

    public string State(JobState state) => texts[$"Jobs.State.{state}"];

    public static Tone ToneOf(JobState state) => state switch
    {
        JobState.Done => Tone.Ok,
        JobState.Failed => Tone.Attention,
        _ => Tone.None,
    };

    /// <summary>Returns the progress in words: "12 of 30 departments, about 2 minutes left".</summary>
    public string Progress(JobStatus job)
    {
        if (job.State == JobState.Queued)
            return job.Attempts > 0 ? texts["Jobs.WaitingAgain"] : texts["Jobs.Waiting"];
        if (job.IsStopping)
            return texts["Jobs.Stopping"];
        string done = job.Message ?? (job.Total > 0 ? texts["Jobs.Of", job.Done, job.Total] : texts["Jobs.UnderWay"]);
        return TimeLeft(job) is { } left ? texts["Jobs.WithTimeLeft", done, left] : done;
    }

    private string? TimeLeft(JobStatus job)
    {
        if (job.StartedAt is not { } begun || job.Done <= 0 || job.Total <= job.Done)
            return null;
        var elapsed = clock.UtcNow - begun;
        if (elapsed < MinElapsedForEstimate)
            return null;
        var minutes = elapsed.TotalMinutes / job.Done * (job.Total - job.Done);
        return minutes < 1 ? texts["Jobs.SecondsLeft"] : texts["Jobs.MinutesLeft", (int)Math.Ceiling(minutes)];
    }
}
