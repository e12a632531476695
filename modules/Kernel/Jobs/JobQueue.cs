using System.Globalization;
using System.Text.Json;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Asks for background work.</summary>
public sealed class JobQueue
{
    private readonly FacultyDevDbContext db;
    private readonly JobKinds kinds;
    private readonly AfterCommitSignal signal;
    private readonly IViewer viewer;
    private readonly TimeProvider time;

    internal JobQueue(FacultyDevDbContext db, JobKinds kinds, AfterCommitSignal signal, IViewer viewer, TimeProvider time) =>
        (this.db, this.kinds, this.signal, this.viewer, this.time) = (db, kinds, signal, viewer, time);

    /// <summary>
    /// Adds the work to the caller's unit of work; it is saved, or not, with everything else, and begins right after the commit.
    /// </summary>
    /// <param name="title">What the person who asked will know it by, in their language: "Report on Medicine, 2026–27".</param>
    /// <param name="payload">Of the type that a kind was registered with; kept as JSON, so ids and plain values rather than contents.</param>
    /// <param name="notBefore">UTC; null means at once.</param>
    /// <param name="uniqueKey">When given, the save fails if work with this key exists already.</param>
    /// <returns>The id, for <c>/jobs/{id}</c>.</returns>
    public Guid Enqueue(string title, object payload, DateTime? notBefore = null, string? uniqueKey = null)
    {
        var kind = kinds.For(payload.GetType());
        var now = time.GetUtcNow().UtcDateTime;
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
