namespace FacultyDev.Platform.Notifications;

/// <summary>A notification in an account's inbox. Its text is formatted when it is read, in the reader's language.</summary>
internal sealed class Notification
{
    public const int MaxKindLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>Module, a dot, and the key after <c>Notice.</c> in that module's strings.</summary>
    public required string Code { get; init; }

    /// <summary>Name of its <see cref="NotificationType"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Serialized by <see cref="Localization.TextArguments"/>.</summary>
    public required string Arguments { get; init; }

    /// <summary>Path within this site that the notification opens; null when there is none.</summary>
    public string? Path { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>When it was put into an email or needed none any more (UTC); null while that is undecided.</summary>
    public DateTime? MailSettledAt { get; private set; }
}
