using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What shows that something was done: a file or a link. Withdrawn evidence stays in the history, out of the count.</summary>
internal sealed class ActionEvidence
{
    public const int LongestTitle = 160;
    public const int LongestUrl = 500;

    private ActionEvidence()
    {
    }

    private ActionEvidence(Guid actionId, string title, Signature by)
    {
        ActionId = actionId;
        Title = title.Trim() is { Length: > 0 and <= LongestTitle } trimmed
            ? trimmed
            : throw new DomainException("responsibilities.evidence-title", "Title", LongestTitle);
        (PersonId, Name, At) = (by.PersonId, by.Name, by.At);
    }

    public static ActionEvidence OfFile(Guid actionId, string title, Guid fileId, Signature by) => new(actionId, title, by) { FileId = fileId };

    public static ActionEvidence OfLink(Guid actionId, string title, string url, Signature by) => new(actionId, title, by) { Url = CheckedUrl(url) };

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ActionId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Set for a link.</summary>
    public string? Url { get; private set; }

    /// <summary>Set for a file, which the kernel's store keeps.</summary>
    public Guid? FileId { get; private set; }

    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    internal void Withdraw(Signature by)
    {
        if (WithdrawnAt is not null)
            throw new DomainException("responsibilities.evidence-already-withdrawn");
        WithdrawnAt = by.At;
    }

    /// <summary>Only http and https, absolute and with a host: anything else (javascript:, data:, file:) has no business behind a link.</summary>
    private static string CheckedUrl(string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
        && uri.UserInfo.Length == 0 && uri.AbsoluteUri.Length <= LongestUrl
            ? uri.AbsoluteUri
            : throw new DomainException("responsibilities.evidence-url", "Url", LongestUrl);
}
