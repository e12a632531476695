using System.Globalization;
using System.Text.Json;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Enqueues background jobs.</summary>
public sealed class JobQueue
{
    private readonly FacultyDevDbContext db;
    private readonly JobKinds kinds;
    private readonly AfterCommitSignal signal;
    private readonly IViewer viewer;
    private readonly Clock clock;

    internal JobQueue(FacultyDevDbContext db, JobKinds kinds, AfterCommitSignal signal, IViewer viewer, Clock clock) =>
        (this.db, this.kinds, this.signal, this.viewer, this.clock) = (db, kinds, signal, viewer, clock);

    /// <summary>
    /// Adds a job to the caller's unit of work. It is saved together with the caller's changes and starts right after the commit.
    /// </summary>
    /// <param name="title">Title shown to the requester, in their language: "Report on Medicine, 2026–27". Longer than 200 characters, it
    /// is truncated.</param>
    /// <param name="payload">Of the type that a kind was registered with; stored as JSON, so use ids and plain values rather than file
    /// contents.</param>
    /// <param name="notBefore">Earliest start (UTC); null for immediately.</param>
    /// <param name="uniqueKey">When given, the save fails if a job with this key exists.</param>
    /// <returns>The job's id; its page is <c>/jobs/{id}</c>.</returns>
    public Guid Enqueue(string title, object payload, DateTime? notBefore = null, string? uniqueKey = null)
    {
        var kind = kinds.For(payload.GetType());
        var now = clock.UtcNow;
        var job = new Job
        {
            Kind = kind.Name,
            Title = title.Length <= Job.MaxTitleLength ? title : title[..(Job.MaxTitleLength - 1)] + "…",
            Payload = JsonSerializer.Serialize(payload, kind.Payload),
            RequestedById = viewer.IsSignedIn ? viewer.AccountId : null,
            RequestedByName = viewer.Name,
            Culture = CultureInfo.CurrentUICulture.Name,
            UniqueKey = uniqueKey,
            QueuedAt = now,
            NotBefore = notBefore ?? now,
        };
        db.Add(job);
        signal.RaiseAfterCommit(db);
        return job.Id;
    }
}
