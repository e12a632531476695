namespace FacultyDev.Kernel.Notifications;

/// <summary>Something an account should know of, in its in-app inbox. The words are found when it is read, in the reader's language.</summary>
internal sealed class Notification
{
    public const int MaxKindLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>Module, a dot, and the key after <c>Notice.</c> in that module's strings.</summary>
    public required string Code { get; init; }

    /// <summary>Name of its <see cref="NotificationType"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>See <see cref="Localization.TextArguments"/>.</summary>
    public required string Arguments { get; init; }

    /// <summary>Where it leads, below this site; null when there is nothing to open.</summary>
    public string? Path { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>When it went into a letter, or was found to need none; null while that is open.</summary>
    public DateTime? MailSettledAt { get; private set; }
}
