using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Kernel.Jobs;

/// <summary>
/// A piece of background work, kept until it is done and some time after. Written by whoever asks, in their transaction, so that it
/// exists exactly when what it follows from exists. From then on only <see cref="JobStore"/> changes it.
/// </summary>
internal sealed class Job
{
    public const int MaxTitleLength = 200;
    public const int MaxMessageLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>JSON of the kind's payload.</summary>
    public required string Payload { get; init; }

    /// <summary>Null when the program asked: a schedule, the command line.</summary>
    public Guid? RequestedById { get; init; }

    public required string RequestedByName { get; init; }

    /// <summary>The language in which the person reads; messages and documents of the work are written in it.</summary>
    public required string Culture { get; init; }

    /// <summary>Set for work of which there must be one: the same key is taken once.</summary>
    public string? UniqueKey { get; init; }

    public JobState State { get; private set; } = JobState.Queued;

    public required DateTime QueuedAt { get; init; }

    public required DateTime NotBefore { get; init; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Which run holds the work. A run whose id no longer stands here has lost it and may not write its end.</summary>
    public Guid? RunId { get; private set; }

    /// <summary>Until when the run need not be doubted; after that its host counts as dead.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public bool CancelRequested { get; private set; }

    public int ProgressDone { get; private set; }

    public int ProgressTotal { get; private set; }

    public string? Message { get; private set; }

    /// <summary>Code of the text that says why it failed; see <see cref="DomainException.Code"/>.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>See <see cref="TextArguments"/>.</summary>
    public string? ErrorArguments { get; private set; }

    public string? ResultPath { get; private set; }

    public string? ResultSummary { get; private set; }
}
