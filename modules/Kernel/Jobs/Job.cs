using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// A background job. It is added in the transaction of the request that needs it, so it exists exactly when that request succeeds.
/// Afterwards only <see cref="JobStore"/> changes it. Cleanup deletes it some time after its end.
/// </summary>
internal sealed class Job
{
    public const int MaxTitleLength = 200;
    public const int MaxMessageLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The payload as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Null when the program requested the job: a schedule, the command line.</summary>
    public Guid? RequestedById { get; init; }

    public required string RequestedByName { get; init; }

    /// <summary>The requester's language, in which the job's messages and documents are written.</summary>
    public required string Culture { get; init; }

    /// <summary>Unique when set, so that a job which must exist only once cannot be added twice.</summary>
    public string? UniqueKey { get; init; }

    public JobState State { get; private set; } = JobState.Queued;

    public required DateTime QueuedAt { get; init; }

    public required DateTime NotBefore { get; init; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The run that holds the job. A run whose id was replaced here has lost the job and may not record its end.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>End of the lease (UTC). After that the run's host is considered dead and another run may take over.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public bool CancelRequested { get; private set; }

    public int ProgressDone { get; private set; }

    public int ProgressTotal { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Code of the error text; see <see cref="DomainException.Code"/>. Null unless the job failed.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>Serialized by <see cref="TextArguments"/>.</summary>
    public string? ErrorArguments { get; private set; }

    public string? ResultPath { get; private set; }

    public string? ResultSummary { get; private set; }
}
