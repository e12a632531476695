namespace FacultyDev.Platform.Mail;

internal enum MailState { Waiting, Sending, Sent, Failed }

/// <summary>An email to be sent after the commit. Its text is erased once it is sent, because it may contain secrets.</summary>
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

    /// <summary>What the email is about, for administrators who may not read it: the module, a dot, and the rest of the key <c>Letter.{rest}</c> in its strings.</summary>
    public string? Kind { get; init; }

    public MailState State { get; private set; } = MailState.Waiting;

    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public MailProblem? LastProblem { get; private set; }

    /// <summary>The server's reply code of the last attempt; null when it gave none.</summary>
    public int? LastStatus { get; private set; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>While waiting: not to be tried before. While sending: until when the sender's lease lasts.</summary>
    public required DateTime NextAt { get; init; }

    public DateTime? SentAt { get; private set; }
}
