using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Localization;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Jobs;

internal sealed class JobFormatter(IStringLocalizer<KernelText> texts, TimeProvider time)
{
    private static readonly TimeSpan MinElapsedForEstimate = TimeSpan.FromSeconds(5);

    public string State(JobState state) => texts[$"Jobs.State.{state}"];

    public static StandingState IconState(JobState state) => state switch
    {
        JobState.Done => StandingState.OnTrack,
        JobState.Failed => StandingState.Attention,
        _ => StandingState.NoActivity,
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
        var elapsed = time.GetUtcNow().UtcDateTime - begun;
        if (elapsed < MinElapsedForEstimate)
            return null;
        var minutes = elapsed.TotalMinutes / job.Done * (job.Total - job.Done);
        return minutes < 1 ? texts["Jobs.SecondsLeft"] : texts["Jobs.MinutesLeft", (int)Math.Ceiling(minutes)];
    }
}
