namespace FacultyDev.Kernel.Mail;

internal enum MailState { Waiting, Sending, Sent, Failed }

/// <summary>
/// An email to be sent after the transaction that added it. Its text is erased once it has been sent, because it may contain secrets.
/// </summary>
internal sealed class OutgoingMail
{
    public const int MaxKindLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public string? Html { get; init; }

    /// <summary>An iCalendar object (RFC 5545), which mail programs offer to add to the calendar.</summary>
    public string? Calendar { get; init; }

    /// <summary>
    /// The kind of email, for administrators who may not read it: names the string <c>Letter.{rest}</c> of a module. Null when the kind is
    /// not shown.
    /// </summary>
    public string? Kind { get; init; }

    public MailState State { get; private set; } = MailState.Waiting;

    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public MailProblem? LastProblem { get; private set; }

    /// <summary>The server's reply code in that attempt; null when it gave none.</summary>
    public int? LastStatus { get; private set; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>While waiting: the earliest time of the next attempt. While sending: when the sender's lease ends. In UTC.</summary>
    public required DateTime NextAt { get; init; }

    public DateTime? SentAt { get; private set; }
}
